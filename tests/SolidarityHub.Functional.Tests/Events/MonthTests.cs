using System.Net;
using System.Xml.Linq;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Events;

/// <summary>Events at a glance, on paper and in spreadsheets: the month on the wall, the table, an organization's news.</summary>
public sealed class MonthTests(Hub hub)
{
    private readonly string word = $"w{Guid.CreateVersion7():N}"[..20];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "Sunday")]
    [InlineData("es", "lunes")]
    public async Task A_month_shows_its_events_on_their_days_in_weeks_as_the_reader_counts_them(string language, string firstDay)
    {
        await hub.Site.Announce(SiteEvents.Evening with { Title = $"Evening {word}", Summary = word });
        await hub.Site.Announce(SiteEvents.Evening with { Title = $"Camp {word}", Summary = word, AllDay = true, StartDate = "2031-04-29", EndDate = "2031-05-02", StartTime = null, EndTime = null });
        await hub.Site.Announce(SiteEvents.Evening with { Title = $"Night {word}", Summary = word, StartDate = "2031-05-31", EndDate = "2031-06-01", StartTime = "20:00", EndTime = "00:00" });
        using var visitor = hub.Visitor(language);
        await visitor.Open($"/events?view=month&month=2031-05&q={word}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal(firstDay, visitor.Document.QuerySelector(".month abbr")!.GetAttribute("title"));
        Assert.Equal([$"Camp {word}"], On("2031-05-01"));
        Assert.Equal([$"Camp {word}"], On("2031-05-02"));
        Assert.Empty(On("2031-05-03"));
        Assert.Equal([$"Evening {word}"], On("2031-05-14"));
        Assert.Equal([$"Night {word}"], On("2031-05-31"));

        await visitor.Follow("a[rel=next]");
        Assert.Contains("month=2031-06", visitor.Path, StringComparison.Ordinal);
        Assert.Contains(word, visitor.Path, StringComparison.Ordinal);
        // What ends at midnight does not take the day that begins then.
        Assert.Empty(On("2031-06-01"));

        string[] On(string day) => [.. visitor.Document.QuerySelector($".month td:has(time[datetime='{day}'])")!.QuerySelectorAll("a").Select(link => link.TextContent)];
    }

    [Fact]
    public async Task Today_is_marked_and_what_is_no_month_is_this_one()
    {
        using var visitor = hub.Visitor();
        foreach (var nonsense in new[] { "", "2026-13", "0000-00", "9999-12", "next" })
        {
            await visitor.Open($"/events?view=month&month={nonsense}");
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.Single(visitor.Document.QuerySelectorAll(".month td[aria-current=date]"));
        }
    }

    [Fact]
    public async Task The_table_holds_what_the_page_shows_and_no_formula()
    {
        await hub.Site.Announce(SiteEvents.Evening with { Title = $"=Evening, {word}", Summary = $"Two\nlines {word}" });
        await hub.Site.Announce(SiteEvents.Evening with { Title = $"For others {word}", Language = "es" });
        using var visitor = hub.Visitor();
        var answer = await visitor.Http.GetAsync($"/events.csv?q={word}&language=en", Cancellation);
        var table = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"\"'=Evening, {word}\",", table, StringComparison.Ordinal);
        Assert.Contains("2031-05-14T18:30,2031-05-14T20:00,America/Los_Angeles,false,2031-05-15T01:30:00Z,scheduled,Example hall", table, StringComparison.Ordinal);
        Assert.DoesNotContain("For others", table, StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/events.csv?q={word}&language=en") { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.Http.SendAsync(again, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task An_organizations_feed_tells_of_its_listing_and_its_events()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa, published: true);
        var id = await hub.As(rosa.Account, requests => requests.Send(new Application.Directory.GetOrganization(slug)));
        // Within the eighteen months that feeds look ahead.
        var soon = NodaTime.SystemClock.Instance.GetCurrentInstant().InUtc().Date.PlusDays(30).ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await hub.Site.Announce(
            SiteEvents.Evening with { Title = $"Ours {word}", Host = $"organization-{id.Value.Id}", StartDate = soon, EndDate = soon }, rosa.Account);
        using var visitor = hub.Visitor();
        var feed = XDocument.Parse(await visitor.Http.GetStringAsync($"/organizations/{slug}.atom", Cancellation));
        var titles = feed.Root!.Elements().Where(e => e.Name.LocalName == "entry").Select(e => e.Elements().First(t => t.Name.LocalName == "title").Value).ToList();
        Assert.Equal([id.Value.Name, $"Ours {word}"], titles.Order(StringComparer.Ordinal));
        var waiting = await Listed.By(hub, rosa);
        Assert.Equal(HttpStatusCode.NotFound, (await rosa.Http.GetAsync($"/organizations/{waiting}.atom", Cancellation)).StatusCode);
    }
}
