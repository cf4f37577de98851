namespace SolidarityHub.Application.Common;

/// <summary>Turns members' Markdown into safe HTML. This happens when a text is written, never when it is read.</summary>
public interface IMarkdown
{
    /// <summary>
    /// HTML without scripts, styles, forms or foreign images; links get <c>rel="nofollow ugc"</c>.
    /// The page owns the first level of headings; the text's begin at the second.
    /// </summary>
    string ToHtml(string markdown);

    /// <summary>The same for a text among others under a heading of the page, such as a post: its headings begin at the third level.</summary>
    string ToPostHtml(string markdown);

    /// <summary>The same text without any markup, cut at a word, for summaries.</summary>
    string ToPlainText(string markdown, int maxLength);
}
