using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SolidarityHub.Application.Threads;
using SolidarityHub.TestSite;

namespace SolidarityHub.Browser.Tests;

/// <summary>Words are where the page says they are: on the device, on their way, or posted; and never twice.</summary>
public sealed partial class ComposingTests(Chromium chromium)
{
    [Fact]
    public async Task Words_written_in_a_tunnel_wait_on_the_device_and_are_posted_once_when_the_line_is_back()
    {
        var talk = await chromium.Hub.Site.NewConversation();
        var page = await OpenLive("Ana", talk);
        await page.Context.SetOfflineAsync(true);

        await page.Locator("[name='Form.Body']").FillAsync("Written in the tunnel");
        await page.Locator("[data-send]").ClickAsync();
        await Says(page, "text-waiting");
        Assert.Equal(0, await PostsIn(talk));
        await page.Context.SetOfflineAsync(false);

        await Says(page, "text-posted");
        await Assertions.Expect(page.Locator("li[data-post] .prose", new() { HasText = "Written in the tunnel" })).ToHaveCountAsync(1);
        Assert.Equal(1, await PostsIn(talk));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_answer_that_is_lost_on_its_way_back_does_not_post_twice()
    {
        var talk = await chromium.Hub.Site.NewConversation();
        var page = await OpenLive("Ana", talk);
        var asked = 0;
        await page.RouteAsync("**/api/v1/threads/*/posts", async route =>
        {
            asked++;
            if (asked > 1)
            {
                await route.ContinueAsync();
                return;
            }

            // The server has saved it; its word of that never arrives.
            await route.FetchAsync();
            await route.AbortAsync("connectionreset");
        });
        // Without this the live word of it would come first, and nothing would be sent again.
        await page.EvaluateAsync("document.querySelector('thread-live').connection.stop()");

        await page.Locator("[name='Form.Body']").FillAsync("Said once");
        await page.Locator("[data-send]").ClickAsync();

        await Says(page, "text-posted");
        Assert.Equal(2, asked);
        Assert.Equal(1, await PostsIn(talk));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_closed_tab_loses_no_words_and_another_device_finds_them()
    {
        var talk = await chromium.Hub.Site.NewConversation();
        var page = await OpenLive("Ana", talk);
        var kept = page.WaitForResponseAsync(answer => answer.Url.EndsWith("/draft", StringComparison.Ordinal) && answer.Ok);
        await page.Locator("[name='Form.Body']").PressSequentiallyAsync("Half a thought");
        await Says(page, "text-saved");
        await kept;
        var context = page.Context;
        await page.CloseAsync();

        var again = await context.NewPageAsync();
        await again.GotoAsync(talk.Path);
        await Assertions.Expect(again.Locator("[name='Form.Body']")).ToHaveValueAsync("Half a thought");
        // Another device knows nothing of this one's store; what it shows comes from the server.
        await again.EvaluateAsync("localStorage.clear()");
        await again.GotoAsync(talk.Path);
        await Assertions.Expect(again.Locator("[name='Form.Body']")).ToHaveValueAsync("Half a thought");
        await context.CloseAsync();
    }

    [Fact]
    public async Task Who_is_slowed_down_is_told_so_and_their_words_go_out_by_themselves()
    {
        var talk = await chromium.Hub.Site.NewConversation();
        var editor = await chromium.Hub.Site.MakeMember("Eva", Domain.Accounts.SiteRole.Editor);
        await chromium.Hub.As(editor, requests => requests.Send(new SlowThread(talk.Id, 4)));
        var page = await OpenLive("Ana", talk);
        await Send("First");
        await Says(page, "text-posted");

        await Send("Second");

        await Assertions.Expect(page.Locator(".composer-state")).ToContainTextAsync("slowed down");
        await Assertions.Expect(page.Locator("li[data-post] .prose", new() { HasText = "Second" })).ToHaveCountAsync(1, new() { Timeout = 20_000 });
        Assert.Equal(2, await PostsIn(talk));
        await page.Context.CloseAsync();

        async Task Send(string words)
        {
            await page.Locator("[name='Form.Body']").FillAsync(words);
            await page.Locator("[data-send]").ClickAsync();
        }
    }

    [Fact]
    public async Task A_burst_of_twenty_posts_is_told_to_who_listens_in_few_words_and_never_twice()
    {
        const int Burst = 20;
        var talk = await chromium.Hub.Site.NewConversation();
        var writer = await chromium.Hub.MakeMember("Bo");
        var page = await OpenLive("Ana", talk);
        // A screen reader speaks whatever is put into a live region.
        await page.EvaluateAsync("""
            window.spoken = [];
            for (const region of document.querySelectorAll('thread-live [aria-live], thread-live [role=status], thread-live [role=log], thread-live [role=alert]'))
              new MutationObserver(() => { if (region.textContent.trim()) window.spoken.push(region.textContent.trim()); })
                .observe(region, { childList: true, characterData: true, subtree: true });
            """);

        for (var number = 1; number <= Burst; number++)
            Assert.True((await chromium.Hub.As(writer, requests => requests.Send(new PostReply(talk.Id, $"Number {number}", null, $"burst-{Guid.CreateVersion7():N}")))).Succeeded);

        await Assertions.Expect(page.Locator("li[data-post]")).ToHaveCountAsync(Burst);
        await Eventually.True(async () => Told(await page.EvaluateAsync<string[]>("window.spoken")).Sum() == Burst, "all of them are told");
        var spoken = await page.EvaluateAsync<string[]>("window.spoken");
        Assert.InRange(Told(spoken).Count, 1, 2);
        Assert.DoesNotContain(spoken, sentence => sentence.Contains("Number", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    private static List<int> Told(string[] spoken) =>
        [.. spoken.Select(sentence => NewPosts().Match(sentence)).Where(match => match.Success).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"^(\d+) new posts?$")]
    private static partial Regex NewPosts();

    private async Task<IPage> OpenLive(string name, Conversation talk)
    {
        var page = await chromium.WindowOf(name);
        await page.GotoAsync(talk.Path);
        await Assertions.Expect(page.Locator("thread-live .thread-status[data-state='live']")).ToBeVisibleAsync();
        return page;
    }

    private static async Task Says(IPage page, string word) =>
        await Assertions.Expect(page.Locator(".composer-state")).ToHaveTextAsync(
            await page.Locator("thread-live").GetAttributeAsync(word) ?? throw new InvalidOperationException(word), new() { Timeout = 20_000 });

    private Task<int> PostsIn(Conversation talk) => chromium.Hub.Look(db => db.Posts.CountAsync(post => post.ThreadId == talk.Id));
}
