using Microsoft.Playwright;

namespace SolidarityHub.Browser.Tests;

/// <summary>Small screens, no mouse, no script, nobody else's servers: the site works all the same.</summary>
public sealed class EverywhereTests(Chromium chromium)
{
    public static TheoryData<string> Open => [.. Samples.Open];

    [Theory]
    [MemberData(nameof(Open))]
    public async Task Nothing_is_wider_than_a_small_phone(string page)
    {
        var window = await chromium.Window(like => (like.ViewportSize, like.Locale) = (new() { Width = 320, Height = 640 }, "es"));
        await window.GotoAsync(await Samples.AddressOf(page, chromium.Hub));
        var widest = await window.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(widest <= 320, $"{page} is {widest} px wide; too wide: {await window.EvaluateAsync<string>("""
            [...document.querySelectorAll('main *, header *, footer *')].filter(e => e.getBoundingClientRect().right > 321 && getComputedStyle(e).position !== 'fixed')
              .slice(0, 5).map(e => e.tagName.toLowerCase() + '.' + e.className).join(', ')
            """)}");
        await window.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Open))]
    public async Task A_page_talks_to_nobody_else_and_says_nothing_to_the_console(string page)
    {
        var window = await chromium.Window();
        var (asked, complaints) = (new List<string>(), new List<string>());
        window.Request += (_, request) => asked.Add(request.Url);
        window.Console += (_, line) =>
        {
            if (line.Type is "error" or "warning") complaints.Add(line.Text);
        };
        window.PageError += (_, failure) => complaints.Add(failure);
        await window.GotoAsync(await Samples.AddressOf(page, chromium.Hub), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.NotEmpty(asked);
        Assert.All(asked, address => Assert.True(
            address.StartsWith(chromium.Hub.Address.ToString(), StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal) || address.StartsWith("blob:", StringComparison.Ordinal), address));
        // A page that is not there is told to be so; Chromium writes that down as an error.
        complaints.RemoveAll(complaint => page == "/no/such/page" && complaint.Contains("404", StringComparison.Ordinal));
        // Where a machine draws the map without a graphics card, its driver remarks on its own speed now and then.
        complaints.RemoveAll(complaint => complaint.Contains("GL Driver Message (OpenGL, Performance", StringComparison.Ordinal));
        Assert.Empty(complaints);
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_key_leads_past_the_menu()
    {
        var window = await chromium.Window();
        await window.GotoAsync("/");
        await window.Keyboard.PressAsync("Tab");
        var skip = window.Locator(":focus");
        Assert.Equal("#main", await skip.GetAttributeAsync("href"));
        Assert.True((await skip.BoundingBoxAsync()) is { X: >= 0, Y: >= 0, Width: > 20, Height: > 10 }, "The link past the menu is not seen when it has the focus.");
        await window.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#main", window.Url, StringComparison.Ordinal);
        await window.Keyboard.PressAsync("Tab");
        Assert.True(await window.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"), "After skipping, the focus is not in the page's main part.");
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_one_reads_joins_in_and_posts()
    {
        var thread = await chromium.Hub.Site.NewConversation();
        var window = await chromium.WindowOf("Sin Script", like => like.JavaScriptEnabled = false);
        await window.GotoAsync("/");
        Assert.True(await window.Locator("main h1").IsVisibleAsync());
        await window.GotoAsync($"/threads/{thread.Id}");
        await window.Locator("[name='Form.Body']").FillAsync("Written without any script");
        await window.Locator("#composer button.primary").ClickAsync();
        await Assertions.Expect(window.Locator(".post .prose", new() { HasText = "Written without any script" })).ToBeVisibleAsync();
        await window.Context.CloseAsync();
    }
}
