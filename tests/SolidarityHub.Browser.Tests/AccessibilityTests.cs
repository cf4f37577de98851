using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SolidarityHub.Domain.Accounts;

namespace SolidarityHub.Browser.Tests;

/// <summary>Everybody can use every page: WCAG 2.2 AA as far as a program can tell, in both languages, by day and by night.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    public static TheoryData<string, string, ColorScheme> Open
    {
        get
        {
            var looks = new TheoryData<string, string, ColorScheme>();
            foreach (var page in Samples.Open)
            {
                looks.Add(page, "en", ColorScheme.Light);
                looks.Add(page, "es", ColorScheme.Dark);
            }

            foreach (var page in Samples.Open.Take(3))
            {
                looks.Add(page, "en", ColorScheme.Dark);
                looks.Add(page, "es", ColorScheme.Light);
            }

            return looks;
        }
    }

    public static TheoryData<string> ForMembers => [.. Samples.ForMembers];

    public static TheoryData<string> ForEditors => [.. Samples.ForEditors];

    [Theory]
    [MemberData(nameof(Open))]
    public async Task A_page_has_no_barrier(string page, string language, ColorScheme scheme)
    {
        var window = await chromium.Window(like => (like.Locale, like.ColorScheme) = (language, scheme));
        await window.GotoAsync(await Samples.AddressOf(page, chromium.Hub));
        Assert.Equal(language, await window.Locator("html").GetAttributeAsync("lang"));
        await NoBarrier(window);
        await window.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(ForMembers))]
    public async Task A_members_page_has_no_barrier(string page)
    {
        var window = await chromium.WindowOf("Ana");
        await window.GotoAsync(await Samples.AddressOf(page, chromium.Hub));
        await NoBarrier(window);
        await window.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(ForEditors))]
    public async Task An_editors_page_has_no_barrier(string page)
    {
        var window = await chromium.WindowOf("Eva", role: SiteRole.Editor);
        await window.GotoAsync(await Samples.AddressOf(page, chromium.Hub));
        await NoBarrier(window);
        await window.Context.CloseAsync();
    }

    private static async Task NoBarrier(IPage window)
    {
        var found = await window.RunAxe(new() { RunOnly = new() { Type = "tag", Values = [.. Standards] } });
        Assert.True(found.Passes.Length > 10, $"Only {found.Passes.Length} rules had anything to look at.");
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.SelectMany(rule =>
            rule.Nodes.Select(node => $"{rule.Id} ({rule.Impact}): {rule.Help}\n    {node.Html}\n    {string.Join("; ", node.Any.Concat(node.All).Select(check => check.Message))}"))));
    }
}
