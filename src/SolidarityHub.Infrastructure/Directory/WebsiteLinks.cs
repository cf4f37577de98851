using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using SolidarityHub.Application.Directory;
using SolidarityHub.Infrastructure.Common.Fetching;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Reads a website's front page for links that say "this is me too".</summary>
/// <remarks>The rel value is from XFN; <see href="https://microformats.org/wiki/rel-me"/>.</remarks>
internal sealed class WebsiteLinks(GuardedFetcher fetcher) : IWebsiteLinks
{
    private const int MostLinks = 200;

    public async Task<IReadOnlyList<string>?> OfItself(string website, CancellationToken cancellation) =>
        Uri.TryCreate(website, UriKind.Absolute, out var address) && await fetcher.Page(address, cancellation) is { } page ? In(page) : null;

    /// <remarks>
    /// Tag by tag, without building the page: a page of a quarter of a megabyte that opens one element in another keeps the tree
    /// builder busy for ten seconds, and anybody can put one up.
    /// </remarks>
    internal static IReadOnlyList<string> In(FetchedPage page)
    {
        using var source = new TextSource(page.Html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var links = new List<string>();
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile && links.Count < MostLinks; token = tokens.Get())
        {
            if (token is not HtmlTagToken { Type: HtmlTokenType.StartTag } tag) continue;
            // What stands in a program or a form field is text, and none of the page's own links (HTML standard, section 13.2.6.4.7).
            tokens.State = tag.Name switch
            {
                "script" => HtmlParseMode.Script,
                "style" or "iframe" or "noscript" or "noembed" or "noframes" or "xmp" => HtmlParseMode.Rawtext,
                "textarea" or "title" => HtmlParseMode.RCData,
                _ => tokens.State,
            };
            if (IsOfItself(tag) && Uri.TryCreate(page.Address, tag.GetAttribute("href"), out var target)) links.Add(target.AbsoluteUri);
        }

        return links;
    }

    private static bool IsOfItself(HtmlTagToken tag) =>
        tag.Name is "a" or "link" && tag.GetAttribute("href").Length > 0
        && tag.GetAttribute("rel").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains("me", StringComparer.OrdinalIgnoreCase);
}
