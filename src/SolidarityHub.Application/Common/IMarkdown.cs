namespace SolidarityHub.Application.Common;

/// <summary>Turns members' Markdown into safe HTML. This happens when a text is written, never when it is read.</summary>
public interface IMarkdown
{
    /// <summary>HTML without scripts, styles, forms or foreign images; links get <c>rel="nofollow ugc"</c>.</summary>
    string ToHtml(string markdown);

    /// <summary>The same text without any markup, cut at a word, for summaries.</summary>
    string ToPlainText(string markdown, int maxLength);
}
