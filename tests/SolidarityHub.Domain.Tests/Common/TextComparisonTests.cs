using FsCheck.Xunit;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Tests.Common;

/// <summary>A comparison tells both texts whole.</summary>
public sealed class TextComparisonTests
{
    private static readonly string[] Words = ["bread", "roses", "for", "all\n", " ", "", "ñandú"];

    [Property(MaxTest = 300)]
    public bool What_is_kept_or_new_is_the_later_text_and_what_is_kept_or_gone_the_earlier(byte[] before, byte[] after, bool byLines)
    {
        var (earlier, later) = (Text(before), Text(after));
        var pieces = byLines ? TextComparison.ByLines(earlier, later) : TextComparison.ByWords(earlier, later);
        return Joined(pieces, PieceKind.Gone) == later && Joined(pieces, PieceKind.Added) == earlier
            && pieces.Zip(pieces.Skip(1)).All(pair => pair.First.Kind != pair.Second.Kind);
    }

    [Fact]
    public void One_changed_word_is_one_word_gone_and_one_new() => Assert.Equal(
        [new Piece(PieceKind.Kept, "on "), new(PieceKind.Gone, "Monday"), new(PieceKind.Added, "Tuesday")],
        TextComparison.ByWords("on Monday", "on Tuesday"));

    [Fact]
    public void One_changed_line_of_a_very_long_text_is_one_line_gone_and_one_new()
    {
        var lines = Enumerable.Range(1, 10_000).Select(number => $"Line {number}.\n").ToArray();
        var changed = lines.ToArray();
        changed[5_000] = "Another line.\n";

        var pieces = TextComparison.ByLines(string.Concat(lines), string.Concat(changed));

        Assert.Equal([PieceKind.Kept, PieceKind.Gone, PieceKind.Added, PieceKind.Kept], pieces.Select(piece => piece.Kind));
        Assert.Equal(["Line 5001.\n", "Another line.\n"], pieces.Skip(1).Take(2).Select(piece => piece.Text));
    }

    private static string Text(byte[] seed) => string.Join(' ', seed.Select(one => Words[one % Words.Length]));

    private static string Joined(IEnumerable<Piece> pieces, PieceKind without) =>
        string.Concat(pieces.Where(piece => piece.Kind != without).Select(piece => piece.Text));
}
