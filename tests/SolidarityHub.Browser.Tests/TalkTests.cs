using Microsoft.Playwright;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Accounts;

namespace SolidarityHub.Browser.Tests;

/// <summary>Two people talk: what one says, the other sees without doing anything, and after a break in the line too.</summary>
public sealed class TalkTests(Chromium chromium)
{
    [Fact]
    public async Task What_one_says_the_other_sees_and_answers_without_reloading()
    {
        var thread = (await chromium.Hub.Site.NewConversation()).Path;
        var ana = await chromium.WindowOf("Ana");
        var luis = await chromium.WindowOf("Luis");
        await OpenLive(ana, thread);
        await OpenLive(luis, thread);
        await luis.EvaluateAsync("window.neverReloaded = true");

        await Say(ana, "¿Quién trae el pan?");
        await Expect(Post(luis, "¿Quién trae el pan?")).ToBeVisibleAsync();
        await Say(luis, "I bring bread for ten");
        await Expect(Post(ana, "I bring bread for ten")).ToBeVisibleAsync();

        Assert.True(await luis.EvaluateAsync<bool>("window.neverReloaded === true"));
        Assert.Equal(1, await Post(ana, "¿Quién trae el pan?").CountAsync());
        Assert.Equal(1, await Post(luis, "I bring bread for ten").CountAsync());
        await ana.Context.CloseAsync();
        await luis.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_was_cut_off_catches_up()
    {
        var thread = (await chromium.Hub.Site.NewConversation()).Path;
        var ana = await chromium.WindowOf("Ana");
        var luis = await chromium.WindowOf("Luis");
        await OpenLive(ana, thread);
        await OpenLive(luis, thread);

        await luis.Context.SetOfflineAsync(true);
        await Say(ana, "Said while Luis was in the tunnel");
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        await luis.Context.SetOfflineAsync(false);

        await Expect(Post(luis, "Said while Luis was in the tunnel")).ToBeVisibleAsync(new() { Timeout = 45_000 });
        Assert.Equal(1, await Post(luis, "Said while Luis was in the tunnel").CountAsync());
        await ana.Context.CloseAsync();
        await luis.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_speaks_before_hearing_the_others_hears_them_all_the_same()
    {
        var site = chromium.Hub.Site;
        var talk = await site.NewConversation();
        var other = await site.MakeMember("Luis");
        var ana = await chromium.WindowOf("Ana");
        var mayHear = new TaskCompletionSource();
        await ana.AddInitScriptAsync("delete window.WebSocket");
        await ana.RouteAsync("**/changes*", async route =>
        {
            await mayHear.Task;
            await route.ContinueAsync();
        });
        await ana.GotoAsync(talk.Path);
        await site.As(other, requests => requests.Send(new PostReply(talk.Id, "Said before Ana spoke", null, $"before-{Guid.CreateVersion7():N}")));

        await Say(ana, "Ana speaks");
        await Expect(Post(ana, "Ana speaks")).ToBeVisibleAsync();
        mayHear.SetResult();

        await Expect(Post(ana, "Said before Ana spoke")).ToBeVisibleAsync(new() { Timeout = 75_000 });
        await ana.Context.CloseAsync();
    }

    [Fact]
    public async Task The_live_page_is_the_page_one_gets_by_reloading()
    {
        var thread = (await chromium.Hub.Site.NewConversation()).Path;
        var ana = await chromium.WindowOf("Ana");
        var reader = await chromium.WindowOf("Rosa");
        await OpenLive(ana, thread);
        await OpenLive(reader, thread);
        await Say(ana, "**Bread** and [roses](https://example.org/roses)");
        await Expect(Post(reader, "Bread and roses")).ToBeVisibleAsync();

        var live = await Markup(reader);
        await OpenLive(reader, thread);
        Assert.Equal(await Markup(reader), live);
        await ana.Context.CloseAsync();
        await reader.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_pinned_stands_above_the_talk_at_once_as_after_reloading()
    {
        var site = chromium.Hub.Site;
        var talk = await site.NewConversation();
        var editor = await site.MakeMember("Eva", SiteRole.Editor);
        var long_ = $"## What we agreed\n\n1. **Bread** for all\n2. [Roses](https://example.org) too\n\n{string.Join(' ', Enumerable.Repeat("and more besides", 12))}";
        var posts = new List<Guid>();
        foreach (var words in new[] { "First", long_, "Third" })
            posts.Add((await site.As(editor, requests => requests.Send(new PostReply(talk.Id, words, null, $"pin-{Guid.CreateVersion7():N}")))).Value.Id);
        var reader = await chromium.WindowOf("Rosa");
        await OpenLive(reader, talk.Path);
        var strip = reader.Locator(".pinned-posts");
        await Expect(strip).ToBeHiddenAsync();

        foreach (var post in new[] { posts[2], posts[1] }) await site.As(editor, requests => requests.Send(new PinPost(post, true)));
        await Expect(strip.Locator("li")).ToHaveCountAsync(2);
        await Expect(strip).ToBeVisibleAsync();
        var live = await Pinned(reader);
        await OpenLive(reader, talk.Path);
        Assert.Equal(await Pinned(reader), live);
        Assert.Contains("What we agreed Bread for all Roses too", live);

        // Five are seen, and the sixth steps up when one of them goes.
        for (var number = 4; number <= 6; number++)
            posts.Add((await site.As(editor, requests => requests.Send(new PostReply(talk.Id, $"Number {number}", null, $"pin-{Guid.CreateVersion7():N}")))).Value.Id);
        foreach (var post in posts) await site.As(editor, requests => requests.Send(new PinPost(post, true)));
        await Expect(strip.Locator("li:visible")).ToHaveCountAsync(5);
        await Expect(strip.GetByText("Number 6")).ToBeHiddenAsync();
        await site.As(editor, requests => requests.Send(new PinPost(posts[0], false)));
        await Expect(strip.GetByText("Number 6")).ToBeVisibleAsync();
        await Expect(strip.Locator("li:visible")).ToHaveCountAsync(5);

        foreach (var post in posts) await site.As(editor, requests => requests.Send(new PinPost(post, false)));
        await Expect(strip).ToBeHiddenAsync();
        await reader.Context.CloseAsync();
    }

    private static Task<string> Pinned(IPage window) =>
        window.EvaluateAsync<string>("document.querySelector('.pinned-posts').outerHTML.replace(/\\s+/g, ' ').replace(/> </g, '><').trim()");

    private static async Task OpenLive(IPage window, string thread)
    {
        await window.GotoAsync(thread);
        await Assertions.Expect(window.Locator("thread-live .thread-status[data-state='live']")).ToBeVisibleAsync();
    }

    private static async Task Say(IPage window, string words)
    {
        await window.Locator("[name='Form.Body']").FillAsync(words);
        await window.Locator("#composer button.primary").ClickAsync();
        await Expect(Post(window, words.Replace("**", "", StringComparison.Ordinal).Split('[')[0])).ToBeVisibleAsync();
    }

    private static ILocator Post(IPage window, string words) => window.Locator("li[data-post] .prose", new() { HasText = words });

    private static ILocatorAssertions Expect(ILocator what) => Assertions.Expect(what);

    /// <summary>How many posts there are, and the last one as markup, without what differs by design between two looks: spaces, the time past, and the mark of what has just come in.</summary>
    private static Task<string> Markup(IPage window) => window.EvaluateAsync<string>("""
        (() => {
          const post = [...document.querySelectorAll('.posts > li[data-post]')].at(-1).cloneNode(true);
          post.querySelector('.post').classList.remove('new');
          post.querySelectorAll('time').forEach(time => time.textContent = time.dateTime);
          const count = document.querySelector('[data-count]').textContent;
          return count + post.outerHTML.replace(/\s+/g, ' ').replace(/> </g, '><').trim();
        })()
        """);
}
