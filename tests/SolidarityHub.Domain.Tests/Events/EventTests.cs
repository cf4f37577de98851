using NodaTime;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Events;

namespace SolidarityHub.Domain.Tests.Events;

/// <summary>An event keeps its places, its hour on the wall and its word to calendars.</summary>
public sealed class EventTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 5, 1, 12, 0);
    private static readonly LocalDateTime Evening = new(2026, 5, 14, 18, 30);

    private static readonly EventDetails Details = new()
    {
        Title = "Repair day",
        Language = "en",
        Time = new EventTime(Evening, Evening.PlusHours(2), "America/Los_Angeles", AllDay: false),
        Place = EventPlace.None with { Venue = "Tool library" },
        Capacity = 3,
    };

    [Fact]
    public void The_start_is_the_wall_clocks_where_the_event_is() =>
        Assert.Equal(Instant.FromUtc(2026, 5, 15, 1, 30), Announced().StartsAt);

    [Fact]
    public void Whole_days_are_over_when_the_last_of_them_is()
    {
        var days = new EventTime(new(2026, 5, 14, 0, 0), new LocalDateTime(2026, 5, 16, 0, 0), "UTC", AllDay: true);
        Assert.Equal(Instant.FromUtc(2026, 5, 17, 0, 0), days.OverAt);
    }

    [Fact]
    public void An_open_end_lasts_until_midnight() =>
        Assert.Equal(Instant.FromUtc(2026, 5, 15, 0, 0), new EventTime(Evening, null, "UTC", AllDay: false).OverAt);

    [Fact]
    public void A_time_that_the_clock_skips_is_moved_on()
    {
        var skipped = new EventTime(new(2026, 3, 8, 2, 30), null, "America/Los_Angeles", AllDay: false);
        Assert.Equal(Instant.FromUtc(2026, 3, 8, 10, 30), skipped.StartsAt);
    }

    [Fact]
    public void A_party_that_does_not_fit_is_refused_and_holds_nothing()
    {
        var full = Announced();
        Assert.True(Going(full, party: 2).Succeeded);
        var refused = Going(full, party: 2);
        Assert.Equal("events.fewPlaces", refused.Error?.Code);
        Assert.Equal("1", refused.Error?.Arguments["left"]);
        Assert.Equal(2, full.GoingCount);
    }

    [Fact]
    public void Going_back_on_an_answer_frees_its_places()
    {
        var announced = Announced();
        var mine = Going(announced, party: 3).Value;
        Assert.True(announced.Answer(mine, mine.MemberId, RsvpAnswer.Maybe, 3, Now).Succeeded);
        Assert.Equal(0, announced.GoingCount);
        Assert.True(Going(announced, party: 3).Succeeded);
    }

    [Fact]
    public void A_smaller_party_is_taken_even_when_all_places_are_taken()
    {
        var announced = Announced();
        var mine = Going(announced, party: 3).Value;
        Assert.True(announced.Answer(mine, mine.MemberId, RsvpAnswer.Going, 2, Now).Succeeded);
        Assert.Equal(2, announced.GoingCount);
    }

    [Fact]
    public void Nobody_answers_a_cancelled_event()
    {
        var cancelled = Announced();
        Assert.True(cancelled.Cancel("Rain", Now).Succeeded);
        Assert.Equal(EventErrors.Cancelled, Going(cancelled, party: 1).Error);
        Assert.Equal(EventErrors.Cancelled, cancelled.Cancel("Rain", Now).Error);
    }

    [Fact]
    public void Nobody_answers_an_event_that_is_over()
    {
        var announced = Announced();
        Assert.Equal(EventErrors.Over, announced.Answer(null, Guid.CreateVersion7(), RsvpAnswer.Going, 1, announced.OverAt).Error);
    }

    [Fact]
    public void Calendars_are_told_of_another_time_but_not_of_other_words()
    {
        var announced = Announced();
        Assert.False(announced.Revise(Details with { Title = "Mending day" }, Audience.Everyone, 0, Now).Value);
        Assert.Equal(0, announced.Sequence);
        var later = Details.Time with { Starts = Evening.PlusMinutes(30) };
        Assert.True(announced.Revise(Details with { Time = later }, Audience.Everyone, 1, Now).Value);
        Assert.Equal(1, announced.Sequence);
        Assert.True(announced.Cancel("", Now).Succeeded);
        Assert.Equal(2, announced.Sequence);
    }

    [Fact]
    public void Who_edits_an_older_revision_is_told_so()
    {
        var announced = Announced();
        Assert.True(announced.Revise(Details, Audience.Everyone, 0, Now).Succeeded);
        Assert.Equal(EventErrors.ChangedMeanwhile, announced.Revise(Details, Audience.Everyone, 0, Now).Error);
    }

    [Fact]
    public void The_capacity_does_not_fall_below_those_who_are_coming()
    {
        var announced = Announced();
        Going(announced, party: 3);
        Assert.Equal("events.capacityTaken", announced.Revise(Details with { Capacity = 2 }, Audience.Everyone, 0, Now).Error?.Code);
        Assert.True(announced.Revise(Details with { Capacity = null }, Audience.Everyone, 0, Now).Succeeded);
    }

    private static Event Announced() => new(
        Guid.CreateVersion7(), "repair-day", Guid.CreateVersion7(), EventHost.Site, announcedBy: null, Audience.Everyone, Details, Now);

    private static Result<EventRsvp> Going(Event to, int party) =>
        to.Answer(before: null, Guid.CreateVersion7(), RsvpAnswer.Going, party, Now);
}
