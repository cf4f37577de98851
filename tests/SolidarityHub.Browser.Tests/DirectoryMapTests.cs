using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Playwright;
using SolidarityHub.Domain.Directory;
using SolidarityHub.TestSite;

namespace SolidarityHub.Browser.Tests;

/// <summary>The map and the list show the same, here and in a frame of somebody else's site.</summary>
public sealed class DirectoryMapTests(Chromium chromium)
{
    [Fact]
    public async Task The_map_marks_what_was_found_and_tells_its_name()
    {
        var word = $"w{Guid.CreateVersion7():N}";
        await chromium.Hub.Site.List($"Mapped {word}", locations: [SiteListings.InBurlington(new(44.5, -73.2), LocationPrecision.Exact)]);
        var window = await chromium.Window(like => like.ViewportSize = new() { Width = 1280, Height = 800 });
        await window.GotoAsync($"/directory?q={word}");
        var pin = window.Locator("directory-map a.map-pin");
        await Assertions.Expect(pin).ToHaveCountAsync(1, new() { Timeout = 20_000 });
        Assert.Contains(word, await pin.TextContentAsync() ?? "", StringComparison.Ordinal);
        await window.Locator("#results li.card").First.HoverAsync();
        await Assertions.Expect(pin).ToHaveAttributeAsync("data-lit", "");
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_goes_from_mark_to_mark_and_into_what_shares_a_point()
    {
        var word = $"w{Guid.CreateVersion7():N}";
        foreach (var (name, longitude) in new[] { ("West", -73.4), ("Also west", -73.4), ("East", -73.0) })
            await chromium.Hub.Site.List($"{name} {word}", locations: [SiteListings.InBurlington(new(44.5, longitude), LocationPrecision.Exact)]);
        var window = await chromium.Window(like => like.ViewportSize = new() { Width = 1280, Height = 800 });
        await window.GotoAsync($"/directory?q={word}");
        var circle = window.Locator("directory-map .map-circle");
        var pins = window.Locator("directory-map a.map-pin");
        var east = window.Locator("directory-map").GetByRole(AriaRole.Link, new() { Name = $"East {word}" });
        await Assertions.Expect(circle).ToHaveAttributeAsync("aria-expanded", "false", new() { Timeout = 20_000 });
        await Assertions.Expect(east).ToHaveCountAsync(1);

        // One stop for Tab, whatever is shown; then arrows.
        await Assertions.Expect(window.Locator("directory-map :is(.map-pin, .map-circle)[tabindex='0']")).ToHaveCountAsync(1);
        await window.Locator("directory-map canvas").FocusAsync();
        await window.Keyboard.PressAsync("Tab");
        await window.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(east).ToBeFocusedAsync();
        await window.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(circle).ToBeFocusedAsync();
        await Assertions.Expect(window.Locator("directory-map .map-keys")).ToBeVisibleAsync();

        await window.Keyboard.PressAsync("Enter");
        await Assertions.Expect(circle).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(pins).ToHaveCountAsync(3);
        var inside = await window.EvaluateAsync<string>("document.activeElement.textContent");
        Assert.EndsWith($"est {word}", inside, StringComparison.Ordinal);
        await window.Keyboard.PressAsync("Escape");
        await Assertions.Expect(pins).ToHaveCountAsync(1);
        await Assertions.Expect(circle).ToBeFocusedAsync();
        await Assertions.Expect(circle).ToHaveAttributeAsync("aria-expanded", "false");
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task Another_site_shows_a_view_by_two_lines()
    {
        var word = $"w{Guid.CreateVersion7():N}";
        await chromium.Hub.Site.List($"Framed {word}");
        await chromium.Hub.Site.List("Not in this view");
        using var other = new OtherSite($"""
            <!doctype html><title>Somebody else</title>
            <script src="{chromium.Hub.Address}assets/solidarity-directory.js"></script>
            <solidarity-directory q="{word}" label="Our groups"></solidarity-directory>
            """);
        var window = await chromium.Window();
        await window.GotoAsync(other.Address);
        var frame = window.FrameLocator("iframe[title='Our groups']");
        await Assertions.Expect(frame.GetByText($"Framed {word}").First).ToBeVisibleAsync();
        await Assertions.Expect(frame.GetByText("Not in this view")).ToHaveCountAsync(0);
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task No_other_page_can_be_framed()
    {
        using var other = new OtherSite($"<!doctype html><title>Somebody else</title><iframe src=\"{chromium.Hub.Address}directory\"></iframe>");
        var window = await chromium.Window();
        await window.GotoAsync(other.Address);
        await Assertions.Expect(window.FrameLocator("iframe").Locator("main")).ToHaveCountAsync(0);
        await window.Context.CloseAsync();
    }

    /// <summary>One page under another origin of this machine.</summary>
    private sealed class OtherSite : IDisposable
    {
        private readonly HttpListener listener = new();

        public OtherSite(string page)
        {
            using (var free = new TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Address = $"http://localhost:{((IPEndPoint)free.LocalEndpoint).Port}/";
            }

            listener.Prefixes.Add(Address);
            listener.Start();
            _ = Serve(Encoding.UTF8.GetBytes(page));
        }

        public string Address { get; }

        public void Dispose() => listener.Close();

        private async Task Serve(byte[] page)
        {
            while (listener.IsListening)
            {
                try
                {
                    var asked = await listener.GetContextAsync();
                    asked.Response.ContentType = "text/html; charset=utf-8";
                    await asked.Response.OutputStream.WriteAsync(page);
                    asked.Response.Close();
                }
                catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
