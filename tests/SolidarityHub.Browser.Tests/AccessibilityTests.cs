using System.Collections.Concurrent;
using System.Net;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using SolidarityHub.TestSite.Visibility;
using HubBrowser = SolidarityHub.TestSite.Browser;

namespace SolidarityHub.Browser.Tests;

/// <summary>Everybody can use every page: WCAG 2.2 AA as far as a program can tell, in both languages, by day and by night, on a desk and on a small phone.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    private const int AtOnce = 3;
    private const int PagesOfWindow = 15;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>Addresses at which nobody of these sees a page: they lead elsewhere or hold a file, or <see cref="RarePages"/> makes one.</summary>
    private static readonly string[] Unseen =
    [
        "/claims/{token}", "/still-right/{token}", "/join/{code}", "/moderation/claims/{id:guid}", "/directory/import/{id:guid}", "/articles/desk/import/{id:guid}",
        "/threads/{id:guid}/unread", "/threads/{id:guid}/posts/{number:int}", "/threads/{id:guid}/posts/{number:int}/more", "/threads/{id:guid}/posts/{number:int}/removed",
        "/moderation/posts/{id:guid}", "/moderation/posts/{id:guid}/move", "/reading-groups/{slug}/materials/{id:guid}/file", "/status/{code:int}", "/post-images/{id:guid}", "/organizations/{slug}/logo",
    ];

    [Theory]
    [InlineData("en", ColorScheme.Light, 1280, false)]
    [InlineData("es", ColorScheme.Dark, 320, true)]
    public async Task No_page_has_a_barrier(string language, ColorScheme scheme, int width, bool asThoseWhoMayMost)
    {
        var stop = TestContext.Current.CancellationToken;
        var secrets = await Secrets.Plant(chromium.Hub);
        HubBrowser[] people =
        [
            secrets.Viewers[Viewer.Visitor], secrets.Viewers[Viewer.GroupMember], secrets.Viewers[Viewer.Steward], secrets.Founder,
            secrets.Viewers[Viewer.Editor], await chromium.Hub.Administrator(),
        ];
        if (asThoseWhoMayMost) Array.Reverse(people);

        var forms = Classed.ShowNothing.Where(address => address.Value is "a form" or "only words").Select(address => (address.Key, Paths: Enumerable.Repeat(address.Key, 1)));
        var addresses = Classed.Opened.Where(address => !address.Key.StartsWith("/api/", StringComparison.Ordinal))
            .Select(address => (address.Key, Paths: address.Value.Select(secrets.Filled))).Concat(forms).ToList();
        var shown = new ConcurrentBag<(HubBrowser Who, string Path)>();
        var unseen = new ConcurrentBag<string>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop };
        await Parallel.ForEachAsync(addresses, parallel, async (address, _) =>
        {
            if (await Shown(address.Paths, people, stop) is { } found) shown.Add(found);
            else unseen.Add(address.Key);
        });

        foreach (var page in await RarePages.Make(chromium.Hub)) shown.Add(page);

        // One window after another page: opening windows takes a browser longer than showing pages in them.
        var barriers = new ConcurrentBag<string>();
        var rounds = shown.GroupBy(page => page.Who).SelectMany(pages => pages.OrderBy(page => page.Path).Chunk(PagesOfWindow));
        await Parallel.ForEachAsync(rounds, parallel, async (pages, _) =>
        {
            var window = await SignedIn(pages[0].Who, language, scheme, width);
            foreach (var (_, path) in pages)
            {
                await window.GotoAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}culture={language}");
                foreach (var barrier in await Barriers(window, language, width)) barriers.Add($"{path}: {barrier}");
            }

            await window.Context.CloseAsync();
        });

        Assert.True(barriers.IsEmpty, string.Join('\n', barriers.Order()));
        // Feeds, files and addresses that lead elsewhere are no pages; what else nobody saw must be known.
        var unknown = unseen.Where(key => !key.Contains('.', StringComparison.Ordinal)).Except(Unseen).Order().ToList();
        Assert.True(unknown.Count == 0, $"Nobody saw these: {string.Join(", ", unknown)}");
        Assert.True(shown.Count > 80, $"Looked at {shown.Count} pages only.");
    }

    private async Task<IPage> SignedIn(HubBrowser who, string language, ColorScheme scheme, int width)
    {
        var window = await chromium.Window(like => (like.Locale, like.ColorScheme, like.ViewportSize) = (language, scheme, new() { Width = width, Height = 800 }));
        await window.Context.AddCookiesAsync(who.Cookies.GetCookies(chromium.Hub.Address).Select(cookie => new Microsoft.Playwright.Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Url = chromium.Hub.Address.ToString(),
        }));
        return window;
    }

    /// <summary>The first of these addresses that is a page for one of these people, and for whom.</summary>
    private static async Task<(HubBrowser Who, string Path)?> Shown(IEnumerable<string> paths, HubBrowser[] people, CancellationToken stop)
    {
        foreach (var path in paths)
            foreach (var who in people)
            {
                using var answer = await who.Http.GetAsync(path, stop);
                if (answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/html"
                    && answer.RequestMessage!.RequestUri!.PathAndQuery == new Uri(answer.RequestMessage.RequestUri, path).PathAndQuery)
                    return (who, path);
            }

        return null;
    }

    private static async Task<IEnumerable<string>> Barriers(IPage page, string language, int width)
    {
        // Run in the page itself: axe's own wrapper opens another window for every page that it looks at.
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<Found>(
            """
            async standards => {
              const { passes, violations } = await axe.run(document, { runOnly: standards, resultTypes: ["violations"] });
              const told = rule => rule.nodes.map(node => `${rule.id} (${rule.impact}): ${rule.help}\n    ${node.html}\n    ${node.failureSummary}`);
              return { looked: passes.length, barriers: violations.flatMap(told), language: document.documentElement.lang, width: document.documentElement.scrollWidth };
            }
            """, Standards);
        Assert.True(found.Looked > 10, $"Only {found.Looked} rules had anything to look at.");
        return [.. found.Barriers, .. found.Language == language ? Enumerable.Empty<string>() : [$"it speaks {found.Language}"], .. found.Width <= width ? Enumerable.Empty<string>() : [$"it is {found.Width} px wide"]];
    }

    /// <summary>What axe and the page itself say.</summary>
    private sealed class Found
    {
        public int Looked { get; set; }

        public string[] Barriers { get; set; } = [];

        public string Language { get; set; } = "";

        public int Width { get; set; }
    }
}
