using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SolidarityHub.Infrastructure.Common.Fetching;

namespace SolidarityHub.Functional.Tests.Common;

/// <summary>What the site fetches for somebody comes from the open web, is small, comes soon, and leads nowhere else.</summary>
public sealed class GuardedFetcherTests : IAsyncLifetime
{
    private readonly WebApplication site = Build();
    private readonly List<string> asked = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private int Port => new Uri(site.Urls.First()).Port;

    public async ValueTask InitializeAsync()
    {
        site.Run(Answer);
        await site.StartAsync(Cancellation);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://inside.example/")]
    [InlineData("http://half-inside.example/")]
    [InlineData("http://nowhere.example/")]
    [InlineData("ftp://outside.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:secret@outside.example/")]
    [InlineData("http://outside.example:22/")]
    public async Task Nothing_inside_is_reached_however_it_is_written(string address)
    {
        using var fetcher = new GuardedFetcher(new Names(), FetchReach.OpenWeb with { Time = TimeSpan.FromSeconds(2) });
        Assert.Null(await fetcher.Page(new Uri(address), Cancellation));
    }

    [Fact]
    public async Task A_page_is_fetched_without_cookies_and_its_redirects_are_followed_a_few_times()
    {
        using var fetcher = Reaching();
        var page = await fetcher.Page(At("/moved"), Cancellation);
        Assert.Contains("Hello", page?.Html, StringComparison.Ordinal);
        Assert.Equal("/page", page?.Address.AbsolutePath);
        Assert.DoesNotContain(asked, line => line.Contains("cookie=", StringComparison.Ordinal));
        Assert.Null(await fetcher.Page(At("/round"), Cancellation));
        Assert.Equal(4, asked.Count(line => line.StartsWith("/round", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_redirect_to_the_inside_ends_there()
    {
        // Only this server's port may be reached, as only the web's ports may in earnest.
        using var fetcher = Reaching();
        Assert.Null(await fetcher.Page(At("/inside"), Cancellation));
        Assert.Null(await fetcher.Page(At("/elsewhere"), Cancellation));
    }

    [Theory]
    [InlineData("/large")]
    [InlineData("/endless")]
    [InlineData("/bomb")]
    [InlineData("/slow")]
    [InlineData("/picture")]
    [InlineData("/missing")]
    public async Task What_is_too_large_too_slow_or_no_page_is_left_alone(string path)
    {
        using var fetcher = Reaching();
        Assert.Null(await fetcher.Page(At(path), Cancellation));
    }

    [Fact]
    public async Task A_name_that_answers_otherwise_the_second_time_gains_nothing()
    {
        var names = new Names();
        using var fetcher = Reaching(names);
        Assert.NotNull(await fetcher.Page(new Uri($"http://turning.example:{Port}/page"), Cancellation));
        // The second look finds another address, which is judged anew.
        Assert.Null(await fetcher.Page(new Uri($"http://turning.example:{Port}/page"), Cancellation));
        Assert.Equal(2, names.Turns);
    }

    private GuardedFetcher Reaching(Names? names = null) => new(
        names ?? new Names(), new FetchReach((address, port) => IPAddress.IsLoopback(address) && port == Port, TimeSpan.FromSeconds(2), 64 * 1024));

    private Uri At(string path) => new($"http://127.0.0.1:{Port}{path}");

    private async Task Answer(HttpContext http)
    {
        lock (asked) asked.Add($"{http.Request.Path} cookie{(http.Request.Headers.Cookie.Count > 0 ? "=" : "")}");
        http.Response.ContentType = "text/html";
        http.Response.Headers.SetCookie = "a=b";
        switch (http.Request.Path.Value)
        {
            case "/moved": http.Response.Redirect("/page"); return;
            case "/round": http.Response.Redirect("/round"); return;
            case "/inside": http.Response.Redirect("http://169.254.169.254/"); return;
            case "/elsewhere": http.Response.Redirect("gopher://127.0.0.1/"); return;
            case "/page": await http.Response.WriteAsync("<p>Hello</p>", http.RequestAborted); return;
            case "/picture": http.Response.ContentType = "image/png"; return;
            case "/large": http.Response.ContentLength = 10_000_000; await http.Response.WriteAsync("x", http.RequestAborted); return;
            case "/slow": await Task.Delay(TimeSpan.FromMinutes(1), http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); return;
            case "/endless":
                for (var line = 0; line < 100_000 && !http.RequestAborted.IsCancellationRequested; line++)
                    await http.Response.WriteAsync("<p>more</p>", CancellationToken.None);
                return;
            case "/bomb":
                http.Response.Headers.ContentEncoding = "gzip";
                await using (var packed = new GZipStream(http.Response.Body, CompressionLevel.Fastest))
                    for (var block = 0; block < 200 && !http.RequestAborted.IsCancellationRequested; block++)
                        await packed.WriteAsync(Encoding.ASCII.GetBytes(new string('x', 10_000)), CancellationToken.None);
                return;
            default: http.Response.StatusCode = StatusCodes.Status404NotFound; return;
        }
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    /// <summary>Names as somebody who means harm would set them up.</summary>
    private sealed class Names : IHostNames
    {
        public int Turns { get; private set; }

        public Task<IPAddress[]> AddressesOf(string host, CancellationToken cancellation) => Task.FromResult(host switch
        {
            "localhost" => [IPAddress.Loopback],
            "inside.example" => [IPAddress.Parse("10.0.0.5")],
            "half-inside.example" => [IPAddress.Parse("192.0.2.1"), IPAddress.Parse("9.9.9.9"), IPAddress.Parse("127.0.0.1")],
            "outside.example" => [IPAddress.Parse("9.9.9.9")],
            "turning.example" => [++Turns == 1 ? IPAddress.Loopback : IPAddress.Parse("10.0.0.5")],
            _ => Array.Empty<IPAddress>(),
        });
    }
}
