using System.Net;
using Ganss.Xss;
using Markdig;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Infrastructure.Common;

/// <summary>Markdown through Markdig with raw HTML off, then through HtmlSanitizer all the same.</summary>
internal sealed class SafeMarkdown : IMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UseAutoLinks().UseEmphasisExtras().UsePipeTables().UseTaskLists().UseSoftlineBreakAsHardlineBreak()
        .Build();

    private readonly HtmlSanitizer documents = MakeSanitizer(topHeading: "h2");
    private readonly HtmlSanitizer posts = MakeSanitizer(topHeading: "h3");

    public string ToHtml(string markdown) => Render(markdown, documents);

    public string ToPostHtml(string markdown) => Render(markdown, posts);

    public string ToPlainText(string markdown, int maxLength)
    {
        var text = string.Join(' ', Read(markdown, Markdig.Markdown.ToPlainText, plain: text => text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= maxLength) return text;
        var cut = text.LastIndexOf(' ', maxLength - 1);
        return text[..(cut > maxLength / 2 ? cut : maxLength - 1)] + "…";
    }

    private static string Render(string markdown, HtmlSanitizer sanitizer) =>
        sanitizer.Sanitize(Read(markdown, Markdig.Markdown.ToHtml, AsParagraph)).Trim();

    /// <summary>Text nested so deeply that Markdig refuses it (CheckDepthLimit) makes sense to nobody; it is shown as it was written.</summary>
    private static string Read(string markdown, Func<string, MarkdownPipeline, MarkdownParserContext?, string> read, Func<string, string> plain)
    {
        try
        {
            return read(markdown, Pipeline, null);
        }
        catch (ArgumentException)
        {
            return plain(markdown);
        }
    }

    private static string AsParagraph(string text) =>
        $"<p>{WebUtility.HtmlEncode(text).ReplaceLineEndings("<br>")}</p>";

    private static HtmlSanitizer MakeSanitizer(string topHeading)
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "br", "strong", "em", "del", "ins", "mark", "sub", "sup", "a", "ul", "ol", "li", "blockquote",
                "code", "pre", "h1", "h2", "h3", "h4", "hr", "table", "thead", "tbody", "tr", "th", "td", "img", "input",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
                { "href", "title", "alt", "src", "start", "type", "checked", "disabled", "rel", "width", "height", "loading" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
        });
        sanitizer.PostProcessNode += (_, sanitized) =>
        {
            if (sanitized.Node is not AngleSharp.Dom.IElement element) return;
            switch (element.LocalName)
            {
                case "a":
                    element.SetAttribute("rel", "nofollow ugc noopener");
                    break;
                // Pictures come from the site itself: no request of a reader's browser leaves it.
                case "img" when element.GetAttribute("src") is not { } source || !source.StartsWith('/') || source.StartsWith("//", StringComparison.Ordinal):
                case "input" when element.GetAttribute("type") != "checkbox":
                    element.Remove();
                    break;
                case "img":
                    element.SetAttribute("loading", "lazy");
                    break;
                case "h1" or "h2":
                    var heading = element.Owner!.CreateElement(topHeading);
                    heading.InnerHtml = element.InnerHtml;
                    element.Replace(heading);
                    break;
            }
        };
        return sanitizer;
    }
}
