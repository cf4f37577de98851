using AngleSharp.Html.Parser;
using SolidarityHub.Application.Directory;
using SolidarityHub.Infrastructure.Common.Fetching;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Reads a website's front page for links that say "this is me too".</summary>
/// <remarks>The rel value is from XFN; <see href="https://microformats.org/wiki/rel-me"/>.</remarks>
internal sealed class WebsiteLinks(GuardedFetcher fetcher) : IWebsiteLinks
{
    private const int MostLinks = 200;

    public async Task<IReadOnlyList<string>?> OfItself(string website, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(website, UriKind.Absolute, out var address)) return null;
        if (await fetcher.Page(address, cancellation) is not { } page) return null;
        // Without a browsing context the parser loads and runs nothing.
        using var document = new HtmlParser().ParseDocument(page.Html);
        return [.. document.QuerySelectorAll("a[href][rel~=me i], link[href][rel~=me i]").Take(MostLinks)
            .Select(link => Uri.TryCreate(page.Address, link.GetAttribute("href"), out var target) ? target.AbsoluteUri : null).OfType<string>()];
    }
}
