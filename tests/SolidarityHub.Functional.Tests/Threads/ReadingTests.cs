using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Threads;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Threads;

/// <summary>What a member has read is kept in pieces, from every device, and nothing of it gets lost.</summary>
public sealed class ReadingTests(Hub hub)
{
    [Fact]
    public async Task Only_what_was_on_screen_is_read_and_the_page_leads_to_the_rest()
    {
        var talk = await Said(10);
        using var ana = await hub.Member("Ana");
        await ana.Open(talk.Path);
        Assert.Empty(ana.Document.QuerySelectorAll("[data-unread]"));

        Assert.Equal(HttpStatusCode.OK, await Tell(ana, talk.Id, [[1, 3], [7, 7]]));
        await ana.Open(talk.Path);

        var link = ana.Find<IHtmlAnchorElement>("[data-unread]");
        Assert.Equal("6", link.GetAttribute("data-unread"));
        Assert.EndsWith("?around=4#post-4", link.GetAttribute("href"));
    }

    [Fact]
    public async Task Two_devices_at_once_lose_nothing_of_either()
    {
        var talk = await Said(12);
        using var ana = await hub.Member("Ana");
        await ana.Open(talk.Path);

        var answers = await Task.WhenAll(Enumerable.Range(1, 12).Select(number => Tell(ana, talk.Id, [[number, number]])));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        var window = await hub.As(ana.Account, requests => requests.Send(new GetThread(talk.Id)));
        Assert.Equal(new ThreadReading(0, null, FollowLevel.Mentions), window.Value.Reading);
    }

    [Fact]
    public async Task Everything_can_be_marked_as_read_without_any_script()
    {
        var talk = await Said(5);
        using var ana = await hub.Member("Ana");
        await ana.Open(talk.Path);
        await Tell(ana, talk.Id, [[2, 2]]);
        await ana.Open(talk.Path);

        await ana.Submit("form[data-mark-all]");

        Assert.Equal(HttpStatusCode.OK, ana.Status);
        Assert.Empty(ana.Document.QuerySelectorAll("[data-unread]"));
    }

    [Fact]
    public async Task The_list_of_conversations_counts_what_is_unread_and_leads_there()
    {
        var talk = await Said(4);
        using var ana = await hub.Member("Ana");
        await ana.Open(talk.Path);
        await Tell(ana, talk.Id, [[1, 2]]);

        await ana.Open($"/threads/{talk.Id}/unread");
        var listed = await hub.As(ana.Account, requests => requests.Send(new ListLatestThreads(50)));

        Assert.EndsWith("?around=3", ana.Path);
        Assert.Equal(2, listed.Value.Single(thread => thread.Id == talk.Id).Unread);
    }

    [Fact]
    public async Task Ranges_that_make_no_sense_are_refused_and_the_future_is_not_read()
    {
        var talk = await Said(2);
        using var ana = await hub.Member("Ana");
        await ana.Open(talk.Path);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Tell(ana, talk.Id, []));
        Assert.Equal(HttpStatusCode.OK, await Tell(ana, talk.Id, [[-5, long.MaxValue]]));
        Assert.Equal(HttpStatusCode.OK, await Tell(ana, talk.Id, [[9, 3]]));
        await Say(talk, 1);

        var window = await hub.As(ana.Account, requests => requests.Send(new GetThread(talk.Id)));
        Assert.Equal(3, window.Value.Reading?.FirstUnread);
    }

    private async Task<Conversation> Said(int posts)
    {
        var talk = await hub.Site.NewConversation();
        await Say(talk, posts);
        return talk;
    }

    private async Task Say(Conversation talk, int posts)
    {
        var bo = await hub.MakeMember("Bo");
        for (var post = 1; post <= posts; post++)
            Assert.True((await hub.As(bo, requests => requests.Send(new PostReply(talk.Id, $"Word {post}", null, $"key-{Guid.CreateVersion7():N}")))).Succeeded);
    }

    private static async Task<HttpStatusCode> Tell(Browser browser, Guid thread, long[][] ranges)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/threads/{thread}/read") { Content = JsonContent.Create(new { ranges }) };
        request.Headers.Add("X-Antiforgery", browser.Find<IHtmlInputElement>("[name='__RequestVerificationToken']").Value);
        using var response = await browser.Http.SendAsync(request);
        return response.StatusCode;
    }
}
