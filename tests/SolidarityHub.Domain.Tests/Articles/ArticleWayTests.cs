using FsCheck.Xunit;
using NodaTime;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Tests.Articles;

/// <summary>Whatever is done with an article in whatever order, only a published one has readers.</summary>
public sealed class ArticleWayTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 5, 1, 12, 0);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];

    [Property(MaxTest = 1_000)]
    public bool Readers_see_an_article_exactly_while_it_is_published(byte[] acts)
    {
        var (article, now) = (Written(), Now);
        foreach (var act in acts.Select(one => (ArticleAct)(one % 9)).Where(act => act != ArticleAct.Write))
        {
            var (before, next) = (article.State, ArticleWay.Next(article.State, act));
            now += Duration.FromMinutes(30);
            var taken = Try(article, act, now);
            // A step that the way does not have changes nothing; one that it has leads where it says.
            if (taken.Succeeded ? article.State != next : article.State != before) return false;
            if (next is null && taken.Succeeded) return false;
            if ((article.Audience == Audience.Everyone) != (article.State == ArticleState.Published)) return false;
            if ((article.ScheduledFor is not null) != (article.State == ArticleState.Scheduled)) return false;
            if (article.State == ArticleState.Published && article.PublishedAt is null) return false;
        }

        return true;
    }

    [Property(MaxTest = 300)]
    public bool The_time_of_first_appearing_never_changes(byte[] acts)
    {
        var (article, now) = (Written(), Now);
        Instant? first = null;
        foreach (var act in acts)
        {
            Try(article, (ArticleAct)(act % 9), now += Duration.FromHours(1));
            first ??= article.PublishedAt;
            if (article.PublishedAt != first) return false;
        }

        return true;
    }

    [Fact]
    public void From_everywhere_a_way_leads_to_readers()
    {
        foreach (var start in Enum.GetValues<ArticleState>())
        {
            var reached = new HashSet<ArticleState> { start };
            for (var step = 0; step < Enum.GetValues<ArticleState>().Length; step++)
                reached.UnionWith(reached.SelectMany(state => Enum.GetValues<ArticleAct>().Select(act => ArticleWay.Next(state, act))).OfType<ArticleState>().ToList());
            Assert.Contains(ArticleState.Published, reached);
        }
    }

    [Fact]
    public void A_scheduled_article_does_not_appear_before_its_time()
    {
        var article = Written();
        Assert.True(article.Schedule(new LocalDateTime(2026, 5, 1, 18, 30), Zone, Now).Succeeded);
        Assert.Equal(Instant.FromUtc(2026, 5, 2, 1, 30), article.ScheduledFor);
        Assert.False(article.Appear(Instant.FromUtc(2026, 5, 2, 1, 29)).Succeeded);
        Assert.Equal(ArticleState.Scheduled, article.State);
        Assert.True(article.Appear(Instant.FromUtc(2026, 5, 2, 1, 30)).Succeeded);
        Assert.Equal(Audience.Everyone, article.Audience);
    }

    [Theory]
    [InlineData(2026, 5, 1, 5, 0)]
    [InlineData(2020, 1, 1, 0, 0)]
    [InlineData(2028, 1, 1, 0, 0)]
    public void A_time_that_is_past_or_far_off_is_refused_and_changes_nothing(int year, int month, int day, int hour, int minute)
    {
        var article = Written();
        Assert.Equal(ArticleErrors.NotAhead, article.Schedule(new LocalDateTime(year, month, day, hour, minute), Zone, Now).Error);
        Assert.Equal(ArticleState.Draft, article.State);
    }

    [Fact]
    public void An_hour_that_the_clock_skips_is_still_a_time()
    {
        var article = Written();
        var early = Instant.FromUtc(2026, 3, 1, 0, 0);
        Assert.True(article.Schedule(new LocalDateTime(2026, 3, 8, 2, 30), Zone, early).Succeeded);
        Assert.Equal(Instant.FromUtc(2026, 3, 8, 10, 30), article.ScheduledFor);
    }

    [Theory]
    [InlineData(true, true, false, false)]
    [InlineData(true, true, true, true)]
    [InlineData(true, false, false, true)]
    [InlineData(false, true, false, true)]
    public void Another_editor_lets_it_appear_if_there_is_one_who_can(bool own, bool others, bool onMyOwn, bool may)
    {
        var writer = Guid.CreateVersion7();
        var editor = own ? writer : Guid.CreateVersion7();
        Assert.Equal(may, Written(writer).Approvable(editor, others, onMyOwn).Succeeded);
    }

    [Fact]
    public void A_text_of_our_own_is_as_old_as_its_appearing_and_a_link_is_as_old_as_is_known()
    {
        var ours = Written();
        ours.Publish(Now);
        Assert.Equal(("2026-05-01", "", 2026), (ours.ShownDate, ours.Date, ours.Year));

        var link = new Article(Guid.CreateVersion7(), "a", Guid.CreateVersion7(), null, new ArticleText { Title = "A", Url = "https://a.example/" }, Now);
        link.Publish(Now);
        Assert.Equal("", link.ShownDate);
    }

    private static Article Written(Guid? by = null) =>
        new(Guid.CreateVersion7(), "bread", Guid.CreateVersion7(), by, new ArticleText { Title = "Bread", Body = "Bread." }, Now);

    private static Result<Done> Try(Article article, ArticleAct act, Instant now) => act switch
    {
        ArticleAct.SendToReview => article.SendToReview(now),
        ArticleAct.TakeBack => article.TakeBack(now),
        ArticleAct.SendBack => article.SendBack(now),
        ArticleAct.Publish => article.Publish(now),
        ArticleAct.Schedule => article.Schedule(now.InZone(Zone).LocalDateTime.PlusMinutes(20), Zone, now),
        ArticleAct.Appear => article.Appear(now),
        ArticleAct.Withdraw => article.Withdraw(now),
        ArticleAct.PutBack => article.PutBack(now),
        ArticleAct.Write => ArticleErrors.NotNow,
    };
}
