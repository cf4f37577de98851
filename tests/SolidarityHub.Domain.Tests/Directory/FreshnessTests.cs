using NodaTime;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Domain.Tests.Directory;

/// <summary>A listing is asked about after a year, once more after a month, and then says that nobody has answered.</summary>
public sealed class FreshnessTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 5, 1, 12, 0);
    private static readonly Instant NextYear = Now + Organization.FactsHold;

    [Fact]
    public void Nothing_is_asked_before_a_year_has_passed()
    {
        var listing = Published();
        Assert.Equal(FreshnessStep.None, listing.StepOn(canBeAsked: true, NextYear - Duration.Epsilon));
    }

    [Fact]
    public void Without_an_answer_one_question_one_reminder_and_the_mark_follow_each_other()
    {
        var listing = Published();
        Assert.Equal(FreshnessStep.Ask, listing.StepOn(true, NextYear));
        Assert.Equal(FreshnessStep.None, listing.StepOn(true, NextYear + Duration.FromDays(29)));
        Assert.Equal(FreshnessStep.Remind, listing.StepOn(true, NextYear + Duration.FromDays(30)));
        Assert.Equal(FreshnessStep.Mark, listing.StepOn(true, NextYear + Duration.FromDays(60)));
        Assert.NotNull(listing.LapsedAt);
        Assert.Equal(FreshnessStep.None, listing.StepOn(true, NextYear + Duration.FromDays(4_000)));
    }

    [Fact]
    public void An_answer_begins_the_year_anew_and_takes_the_mark_away()
    {
        var listing = Published();
        listing.StepOn(true, NextYear);
        listing.StepOn(true, NextYear + Duration.FromDays(30));
        listing.StepOn(true, NextYear + Duration.FromDays(60));
        var answered = NextYear + Duration.FromDays(70);
        Assert.True(listing.Confirm(answered).Succeeded);
        Assert.Null(listing.LapsedAt);
        Assert.Equal(answered, listing.LastConfirmed);
        Assert.Equal(FreshnessStep.None, listing.StepOn(true, answered + Duration.FromDays(364)));
        Assert.Equal(FreshnessStep.Ask, listing.StepOn(true, answered + Organization.FactsHold));
    }

    [Fact]
    public void A_listing_that_nobody_keeps_is_marked_at_once() =>
        Assert.Equal(FreshnessStep.Mark, Published().StepOn(canBeAsked: false, NextYear));

    [Fact]
    public void What_waits_for_an_editor_is_not_asked_about_nor_confirmed()
    {
        var waiting = Organization.Register(Guid.CreateVersion7(), "bread", Guid.CreateVersion7(), new ListingText { Name = "Bread" }, Now);
        Assert.Equal(FreshnessStep.None, waiting.StepOn(true, NextYear));
        Assert.Equal(OrganizationErrors.NotPublished, waiting.Confirm(Now).Error);
    }

    private static Organization Published() =>
        Organization.ListPublicly(Guid.CreateVersion7(), "bread", Guid.CreateVersion7(), new ListingText { Name = "Bread" }, Now);
}
