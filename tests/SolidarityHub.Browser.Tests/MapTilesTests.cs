using System.Net;
using System.Net.Http.Headers;
using Microsoft.Playwright;
using SolidarityHub.TestSite;

namespace SolidarityHub.Browser.Tests;

/// <summary>A site with a base map of its own shows it, in its own colours, and says whose it is.</summary>
public sealed class MapTilesTests(Chromium chromium)
{
    private const string Address = "/map/tiles.pmtiles";

    // Nigeria is land in Natural Earth and water in the test's tiles; the middle of the Atlantic is the other way about.
    private const string Nigeria = "/directory?bbox=0,5,20,15";
    private const string Atlantic = "/directory?bbox=-35,-5,-25,5";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sites_own_tiles_are_drawn_in_the_colours_of_the_page()
    {
        var file = Path.Combine("/tmp", $"{Guid.CreateVersion7():N}.pmtiles");
        await File.WriteAllBytesAsync(file, TileArchive.World("<a href='https://www.openstreetmap.org/copyright'>© OpenStreetMap</a><img src=x onerror=alert(1)>"), Cancellation);
        await using var site = chromium.Hub.Open("tiles", new Dictionary<string, string> { ["Hub:Map:Tiles"] = file });
        try
        {
            await Ranges(site);
            var window = await chromium.Window(like => (like.BaseURL, like.ViewportSize) = (site.Address.ToString(), new() { Width = 1280, Height = 800 }));

            await window.GotoAsync(Nigeria);
            await Drawn(window, "--calm-wash");
            await window.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await Drawn(window, "--calm-wash");
            await window.GotoAsync(Atlantic);
            await Drawn(window, "--surface");

            var credit = window.Locator(".map-source a");
            await Assertions.Expect(credit).ToHaveTextAsync("© OpenStreetMap");
            await Assertions.Expect(credit).ToHaveAttributeAsync("href", "https://www.openstreetmap.org/copyright");
            await Assertions.Expect(window.Locator(".map-source img")).ToHaveCountAsync(0);
            await window.Context.CloseAsync();
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Without_a_file_Natural_Earth_is_drawn()
    {
        using var visitor = chromium.Hub.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync(Address, Cancellation)).StatusCode);
        var window = await chromium.Window(like => like.ViewportSize = new() { Width = 1280, Height = 800 });
        await window.GotoAsync(Nigeria);
        await Drawn(window, "--surface");
        await window.GotoAsync(Atlantic);
        await Drawn(window, "--calm-wash");
        await window.Context.CloseAsync();
    }

    private static async Task Ranges(Site site)
    {
        using var visitor = site.Visitor();
        using var ask = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { Range = new RangeHeaderValue(0, 6) } };
        using var answer = await visitor.Http.SendAsync(ask, Cancellation);
        Assert.Equal((HttpStatusCode.PartialContent, "PMTiles"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation)));
        using var again = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.Http.SendAsync(again, Cancellation)).StatusCode);
    }

    /// <summary>Waits until the middle of the map has a colour of the page.</summary>
    private static Task<IJSHandle> Drawn(IPage window, string colour) => window.WaitForFunctionAsync(
        """
        async name => {
          const map = document.querySelector('directory-map');
          const drawn = map?.querySelector('canvas');
          if (!drawn) return false;
          const copy = Object.assign(document.createElement('canvas'), { width: drawn.width, height: drawn.height });
          const pen = copy.getContext('2d');
          pen.drawImage(drawn, 0, 0);
          // Beside the very middle, where a town's name may stand.
          const seen = [...pen.getImageData(drawn.width / 2 + 40, drawn.height / 2 + 40, 1, 1).data].slice(0, 3);
          pen.fillStyle = getComputedStyle(map).getPropertyValue(name).trim();
          pen.fillRect(0, 0, 1, 1);
          const wanted = [...pen.getImageData(0, 0, 1, 1).data];
          return seen.every((part, index) => Math.abs(part - wanted[index]) <= 2);
        }
        """,
        colour, new() { Timeout = 30_000 });
}
