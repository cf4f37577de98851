using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Reading;
using SolidarityHub.Domain.Reading;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Common;

/// <summary>Programs read every list in stretches: nothing twice, nothing left out.</summary>
public sealed class ListReadingTests(Hub hub)
{
    [Theory]
    [InlineData("organizations")]
    [InlineData("articles")]
    [InlineData("reading-groups")]
    [InlineData("events")]
    [InlineData("events?view=past")]
    public async Task A_list_read_in_small_stretches_is_the_list(string list)
    {
        await StartGroups();
        using var http = new HttpClient { BaseAddress = new Uri(hub.Address, "/api/v1/") };
        var apart = list.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var (slugs, cursor, stretches) = (new List<string>(), "", 0);
        do
        {
            var stretch = await http.GetFromJsonAsync<JsonElement>($"{list}{apart}limit=2&cursor={cursor}", TestContext.Current.CancellationToken);
            Assert.InRange(stretch.GetProperty("items").GetArrayLength(), 1, 2);
            slugs.AddRange(stretch.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!));
            cursor = stretch.GetProperty("next").GetString();
            stretches++;
        }
        while (cursor is not null && stretches < 400);

        Assert.True(stretches > 1);
        Assert.Equal(slugs.Distinct().Count(), slugs.Count);
        var whole = await http.GetFromJsonAsync<JsonElement>($"{list}{apart}limit=200", TestContext.Current.CancellationToken);
        var atOnce = whole.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!).ToArray();
        // Other tests add to the lists meanwhile; what both readings saw must come in the same order.
        Assert.Equal(slugs.Intersect(atOnce), atOnce.Intersect(slugs));
    }

    [Fact]
    public async Task What_is_added_while_a_list_is_read_moves_nothing()
    {
        var words = $"moonrise{Guid.CreateVersion7():N}";
        foreach (var day in (int[])[3, 5, 7]) await Announce(words, day);
        using var http = new HttpClient { BaseAddress = new Uri(hub.Address, "/api/v1/") };
        var first = await http.GetFromJsonAsync<JsonElement>($"events?q={words}&limit=2", TestContext.Current.CancellationToken);

        await Announce(words, 4);
        var rest = await http.GetFromJsonAsync<JsonElement>($"events?q={words}&limit=2&cursor={first.GetProperty("next")}", TestContext.Current.CancellationToken);

        Assert.Equal(["2031-07-07T18:30:00"], rest.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("starts").GetString()));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("organizations")]
    [InlineData("articles")]
    [InlineData("reading-groups")]
    [InlineData("events")]
    public async Task A_cursor_that_is_none_is_refused(string list)
    {
        using var http = new HttpClient { BaseAddress = new Uri(hub.Address, "/api/v1/") };
        using var answer = await http.GetAsync($"{list}?cursor=%27;DROP", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("paging.cursorUnreadable", problem.GetProperty("code").GetString());
    }

    /// <summary>Books, articles, groups of the directory and past events come with the site; nobody reads together yet.</summary>
    private async Task StartGroups()
    {
        var host = await hub.MakeMember("Ana");
        var book = await hub.Look(db => db.Books.Select(b => b.Slug).FirstAsync(TestContext.Current.CancellationToken));
        for (var n = 1; n <= 3; n++)
        {
            var slug = await hub.As(host, requests => requests.Send(new CreateReadingGroup(
                book, $"Slow readers {n}", "We read slowly.", "en", "Watsonville", null, "UTC", GroupPrivacy.Public, Joining.Open, null)));
            Assert.True(slug.Succeeded, slug.Error?.Code);
            await Announce("Lantern evening", n);
        }
    }

    private Task<string> Announce(string words, int day) => hub.Site.Announce(
        SiteEvents.Evening with { Title = $"{words} {day}", StartDate = $"2031-07-0{day}", EndDate = $"2031-07-0{day}" });
}
