using SolidarityHub.Application.Common.Revisions;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Web.Common;

/// <summary>One field that two versions of something say differently.</summary>
/// <param name="Label">Translation key of the field's name.</param>
/// <param name="Before">What the one says.</param>
/// <param name="After">What the other says.</param>
public sealed record FieldDifference(string Label, string Before, string After)
{
    private const int LinesAround = 2;

    /// <summary>Longer texts are easier to compare line by line than side by side.</summary>
    public bool IsLong => Before.Contains('\n', StringComparison.Ordinal) && After.Contains('\n', StringComparison.Ordinal);

    /// <summary>The lines that came and went, each with a few of those around it.</summary>
    public IEnumerable<LinesOfText> Lines()
    {
        var pieces = TextComparison.ByLines(Before, After);
        foreach (var (place, piece) in pieces.Index())
        {
            var lines = piece.Text.TrimEnd('\n').Split('\n');
            if (piece.Kind != PieceKind.Kept || lines.Length <= 2 * LinesAround + 1)
            {
                yield return new LinesOfText(piece.Kind, piece.Text, 0);
                continue;
            }

            var (head, tail) = (place == 0 ? 0 : LinesAround, place == pieces.Count - 1 ? 0 : LinesAround);
            yield return new LinesOfText(PieceKind.Kept, string.Concat(lines[..head].Select(line => $"{line}\n")), 0);
            yield return new LinesOfText(PieceKind.Kept, "", lines.Length - head - tail);
            yield return new LinesOfText(PieceKind.Kept, string.Concat(lines[^tail..].Select(line => $"{line}\n")), 0);
        }
    }
}

/// <summary>Some lines of a compared text, or how many are left out because they are the same in both.</summary>
public sealed record LinesOfText(PieceKind Kind, string Text, int LeftOut);

/// <summary>What two versions say differently, as a table.</summary>
/// <param name="Heading">The id of the heading that names the table.</param>
/// <param name="Language">The language of the texts; null when it is not known.</param>
/// <param name="Fields">Where they differ.</param>
/// <param name="Before">Translation key of what the one is called.</param>
/// <param name="After">Translation key of what the other is called.</param>
public sealed record Differences(
    string Heading, string? Language, IReadOnlyList<FieldDifference> Fields, string Before = "revisions.before", string After = "revisions.after")
{
    /// <summary>For a form that came too late: what somebody else has saved, and what was typed.</summary>
    public static Differences Conflict(IReadOnlyList<FieldDifference> fields) =>
        new("conflict", null, fields, "revisions.theirs", "revisions.yours");
}

/// <summary>The revisions of something as a page lists them.</summary>
/// <param name="List">The revisions.</param>
/// <param name="Path">The page that shows them.</param>
/// <param name="LabelOf">Gives the translation key for the name of a field.</param>
/// <param name="MayRestore">Whether the reader may bring one back.</param>
public sealed record RevisionsOnPage(RevisionList List, string Path, Func<string, string> LabelOf, bool MayRestore = true);
