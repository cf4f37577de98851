using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.TestSite;

namespace SolidarityHub.Browser.Tests;

/// <summary>A page keeps up where listening is not possible, and says so when it may not listen any more.</summary>
public sealed class KeepingUpTests(Chromium chromium)
{
    [Fact]
    public async Task Where_web_sockets_are_not_to_be_had_the_page_asks_instead()
    {
        var conversation = await chromium.Hub.Site.NewConversation();
        var writer = await chromium.Hub.MakeMember("Ana");
        var page = await chromium.Window();
        await page.AddInitScriptAsync("delete window.WebSocket");
        await page.GotoAsync(conversation.Path);
        var state = page.Locator("thread-live .thread-status");
        await Assertions.Expect(state).ToHaveTextAsync(await page.Locator("thread-live").GetAttributeAsync("text-polling") ?? "", new() { Timeout = 20_000 });

        await Say(writer, conversation.Id, "Heard without a socket");

        await Assertions.Expect(page.Locator("li[data-post] .prose", new() { HasText = "Heard without a socket" })).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_is_taken_out_of_the_group_sees_the_page_say_so_and_no_more_posts()
    {
        var site = chromium.Hub.Site;
        var circle = await Circle.Found(site, await site.MakeMember("Ana"));
        var name = $"Ben {Guid.CreateVersion7():N}";
        var page = await chromium.WindowOf(name);
        var ben = await site.Look(db => db.Members.Where(member => member.DisplayName == name).Select(member => member.Id).SingleAsync());
        await circle.Let(site, new MemberAccount(ben, name, "", SiteRole.Member));
        await Say(circle.Host, circle.Thread, "For the circle");
        await page.GotoAsync($"/reading-groups/{circle.Slug}/chapters/1");
        await Assertions.Expect(page.Locator("thread-live .thread-status[data-state='live']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("li[data-post]")).ToHaveCountAsync(1);

        await site.Look(db => db.GroupMembers.Where(place => place.MemberId == ben).ExecuteDeleteAsync());

        await Assertions.Expect(page.Locator("thread-live .notice[role=alert]")).ToBeVisibleAsync(new() { Timeout = 5_000 });
        await Assertions.Expect(page.Locator("li[data-post]")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    private async Task Say(MemberAccount who, Guid thread, string words)
    {
        var posted = await chromium.Hub.As(who, requests => requests.Send(new PostReply(thread, words, null, $"keep-{Guid.CreateVersion7():N}")));
        Assert.True(posted.Succeeded);
    }
}
