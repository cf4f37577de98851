using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Threads;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Notifications;

/// <summary>One notice per person and thing: told once, told to nobody who may not look, and gone when it is read.</summary>
public sealed class NoticeTests(Hub hub)
{
    [Fact]
    public async Task Who_is_answered_is_told_once_and_a_letter_waits_with_it()
    {
        var talk = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        var bo = await hub.MakeMember("Bo");
        var asked = await Say(ana.Account!, talk, "Who has a ladder?");

        await Say(bo, talk, "I have", asked.Id);
        await ana.Open("/notifications");

        Assert.Single(ana.Document.QuerySelectorAll(".list-row.unread"));
        Assert.Contains("Bo answered you", ana.Text);
        Assert.Equal("1", ana.Find<AngleSharp.Dom.IElement>(".bell .count").TextContent);
        var me = ana.Account!.Id.ToString();
        var letters = await hub.Look(db => db.Outbox.Where(message => message.Kind == "notice").Select(message => message.Payload).ToListAsync());
        Assert.Single(letters, letter => letter.Contains(me, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_follower_has_one_notice_for_the_talk_until_it_is_read()
    {
        var talk = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        var bo = await hub.MakeMember("Bo");
        await ana.Open(talk.Path);
        await ana.Submit(".follow-menu form", button: "button[value='Everything']");
        Assert.Equal(HttpStatusCode.OK, ana.Status);

        await Say(bo, talk, "One");
        await Say(bo, talk, "Two");
        Assert.Single(await Notices(ana));
        await ana.Open("/notifications");
        await ana.Submit("main form:has(.row-link)");
        Assert.Equal(talk.Path, ana.Path);
        Assert.True((await Notices(ana)).Single().GetProperty("read").GetBoolean());

        await Say(bo, talk, "Three");
        var renewed = Assert.Single(await Notices(ana));
        Assert.False(renewed.GetProperty("read").GetBoolean());
        Assert.Equal(3, renewed.GetProperty("postNumber").GetInt32());
    }

    [Fact]
    public async Task Who_wants_to_hear_nothing_hears_nothing()
    {
        var talk = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        var bo = await hub.MakeMember("Bo");
        var asked = await Say(ana.Account!, talk, "A question");
        await hub.As(ana.Account, requests => requests.Send(new FollowThread(talk.Id, FollowLevel.Nothing)));

        await Say(bo, talk, "An answer", asked.Id);

        Assert.Empty(await Notices(ana));
    }

    [Fact]
    public async Task Reading_the_post_takes_its_notice_from_the_bell_of_every_open_page()
    {
        var talk = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        var bo = await hub.MakeMember("Bo");
        var asked = await Say(ana.Account!, talk, "A question");
        await using var open = new HubConnectionBuilder()
            .WithUrl(new Uri(hub.Address, "/hubs/notices"), options => options.Cookies = ana.Cookies).Build();
        var numbers = System.Threading.Channels.Channel.CreateUnbounded<int>();
        open.On<int>("Unread", number => numbers.Writer.TryWrite(number));
        await open.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await Next(numbers));

        var answer = await Say(bo, talk, "An answer", asked.Id);
        Assert.Equal(1, await Next(numbers));
        await hub.As(ana.Account, requests => requests.Send(new MarkRead(talk.Id, [new NumberRange(answer.Number, answer.Number)])));

        Assert.Equal(0, await Next(numbers));
    }

    [Fact]
    public async Task A_visitor_has_no_notices_and_no_connection_for_them()
    {
        using var visitor = hub.Visitor();
        using var answer = await visitor.Http.GetAsync("/api/v1/notifications");
        await using var open = new HubConnectionBuilder().WithUrl(new Uri(hub.Address, "/hubs/notices")).Build();

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        await Assert.ThrowsAnyAsync<Exception>(() => open.StartAsync());
    }

    [Fact]
    public async Task The_list_is_read_on_without_skips_or_repeats()
    {
        var talk = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        var bo = await hub.MakeMember("Bo");
        var asked = await Say(ana.Account!, talk, "A question");
        for (var answer = 0; answer < 5; answer++) await Say(bo, talk, $"Answer {answer}", asked.Id);

        var seen = new List<int>();
        for (string? next = ""; next is not null;)
        {
            var page = await ana.Http.GetFromJsonAsync<JsonElement>($"/api/v1/notifications?limit=2{(next.Length > 0 ? $"&cursor={next}" : "")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("postNumber").GetInt32()));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal([6, 5, 4, 3, 2], seen);
        using var nonsense = await ana.Http.GetAsync("/api/v1/notifications?cursor=nonsense");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nonsense.StatusCode);
    }

    private async Task<PostRecord> Say(MemberAccount who, Conversation talk, string words, Guid? answers = null)
    {
        var said = await hub.As(who, requests => requests.Send(new PostReply(talk.Id, words, answers, $"key-{Guid.CreateVersion7():N}")));
        return said.Value;
    }

    private static async Task<IReadOnlyList<JsonElement>> Notices(Browser browser)
    {
        using var answer = await browser.Http.GetAsync("/api/v1/notifications");
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items").EnumerateArray()];
    }

    private static async Task<int> Next(System.Threading.Channels.Channel<int> numbers) =>
        await numbers.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(10));
}
