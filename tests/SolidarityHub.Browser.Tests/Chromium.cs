using Microsoft.Playwright;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.TestSite;

namespace SolidarityHub.Browser.Tests;

/// <summary>A real browser over a real hub: Debian's Chromium, one for the whole run, a fresh profile for each window.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public Hub Hub { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Hub.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            // Never one that Playwright would download.
            ExecutablePath = Programs.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is missing (Debian: apt-get install chromium)."),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"],
        });
    }

    /// <summary>A window with a profile of its own.</summary>
    public async Task<IPage> Window(Action<BrowserNewContextOptions>? like = null)
    {
        var options = new BrowserNewContextOptions { BaseURL = Hub.Address.ToString(), Locale = "en", ReducedMotion = ReducedMotion.Reduce };
        like?.Invoke(options);
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    /// <summary>The window of somebody who has signed in.</summary>
    public async Task<IPage> WindowOf(
        string name, Action<BrowserNewContextOptions>? like = null, SiteRole role = SiteRole.Member, string language = "en")
    {
        var account = await Hub.Site.MakeMember(name, role, language);
        var page = await Window(like);
        await SignIn(page, account);
        return page;
    }

    public static async Task SignIn(IPage page, MemberAccount account)
    {
        await page.GotoAsync("/account/login");
        await page.Locator("[name='Form.Email']").FillAsync(account.Email);
        await page.Locator("[name='Form.Password']").FillAsync(Hub.Password);
        await page.Locator("main form button.primary").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/login", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await Hub.DisposeAsync();
    }
}
