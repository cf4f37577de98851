using System.Text.Json;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Interop;

/// <summary>What we write is read by programs that we did not write.</summary>
public sealed class ConsumerTests(Hub hub)
{
    [Fact]
    public async Task Ical_js_reads_an_event_with_its_own_clock()
    {
        var title = $"Bread, roses; and \"more\" – {Guid.CreateVersion7()}";
        var slug = await hub.Site.Announce(SiteEvents.Evening with
        {
            Title = title,
            Description = "First line,\nsecond line; with **strong** words.",
            Venue = "Example hall; second door",
        });

        var calendar = await Consumer.Read("calendar.mjs", await Get($"/events/{slug}.ics"));

        var read = Assert.Single(calendar.GetProperty("events").EnumerateArray());
        Assert.Equal("2.0", Text(calendar, "version"));
        Assert.Equal(title, Text(read, "summary"));
        Assert.StartsWith("Example hall; second door", Text(read, "location"), StringComparison.Ordinal);
        Assert.Equal("2031-05-14T18:30:00", Text(read, "start"));
        Assert.Equal("2031-05-14T20:00:00", Text(read, "end"));
        Assert.Equal("America/Los_Angeles", Text(read, "zone"));
        Assert.Equal("2031-05-15T01:30:00.000Z", Text(read, "startUtc"));
        Assert.Equal("CONFIRMED", Text(read, "status"));
    }

    [Fact]
    public async Task Ical_js_reads_the_calendar_of_the_site()
    {
        var calendar = await Consumer.Read("calendar.mjs", await Get("/events.ics"));

        Assert.Equal("2.0", Text(calendar, "version"));
        Assert.NotEqual("", Text(calendar, "name"));
    }

    [Theory]
    [InlineData("/articles.atom")]
    [InlineData("/directory.atom")]
    [InlineData("/events.atom")]
    public async Task A_feed_reader_reads_the_feed(string path)
    {
        var feed = await Consumer.Read("feed.mjs", await Get(path));

        Assert.NotEqual("", Text(feed, "title"));
        // Nothing may be ahead in the calendar of a site that has just begun; articles and listings come with it.
        if (path != "/events.atom") Assert.NotEmpty(feed.GetProperty("items").EnumerateArray());
        Assert.All(feed.GetProperty("items").EnumerateArray(), item =>
        {
            Assert.StartsWith("http", Text(item, "link"), StringComparison.Ordinal);
            Assert.NotEqual("", Text(item, "title"));
            Assert.True(DateTimeOffset.TryParse(Text(item, "updated"), out _));
        });
    }

    [Fact]
    public async Task The_document_of_the_API_is_valid_OpenAPI_3_1()
    {
        var document = await Get("/openapi/v1.json");

        var verdict = await Consumer.Read("openapi.mjs", document);

        Assert.True(verdict.GetProperty("valid").GetBoolean(), verdict.GetProperty("errors").ToString());
        Assert.Equal("3.1", Text(verdict, "version"));
        Assert.Contains("/api/v1/threads/{id}/posts", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_npm_client_hears_what_plain_HTTP_posts_and_the_same_key_posts_once()
    {
        var talk = await hub.Site.NewConversation();
        var ana = await hub.MakeMember("Ana");
        var token = await hub.As(ana, requests => requests.Send(new CreateAccessToken("consumer", TokenScope.Write)));
        const string Words = "Said by a program of somebody else";

        var seen = await Consumer.Read("thread.mjs", "", hub.Address.ToString().TrimEnd('/'), talk.Id.ToString(), token.Value.Secret, Words);

        var (posted, again) = (seen.GetProperty("posted"), seen.GetProperty("again"));
        var id = posted.GetProperty("post").GetProperty("id").GetGuid();
        Assert.Equal(201, posted.GetProperty("status").GetInt32());
        Assert.Equal(201, again.GetProperty("status").GetInt32());
        Assert.Equal(id, again.GetProperty("post").GetProperty("id").GetGuid());

        Assert.Empty(seen.GetProperty("window").GetProperty("posts").EnumerateArray());
        Assert.Empty(seen.GetProperty("caughtUp").GetProperty("posts").EnumerateArray());
        foreach (var reading in (string[])["live", "since"])
        {
            var post = Assert.Single(seen.GetProperty(reading).GetProperty("posts").EnumerateArray());
            Assert.Equal(id, post.GetProperty("id").GetGuid());
            Assert.Equal("Ana", Text(post.GetProperty("author"), "name"));
            Assert.Contains(Words, Text(post, "bodyHtml"), StringComparison.Ordinal);
            // Only the author's own programs learn the key and the source.
            Assert.Equal(JsonValueKind.Null, post.GetProperty("clientKey").ValueKind);
        }

        Assert.Equal(204, seen.GetProperty("nothingNew").GetInt32());
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private async Task<string> Get(string path)
    {
        using var http = new HttpClient { BaseAddress = hub.Address };
        return await http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
