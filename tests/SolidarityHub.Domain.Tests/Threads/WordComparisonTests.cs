using FsCheck.Xunit;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Domain.Tests.Threads;

/// <summary>A comparison tells both texts whole.</summary>
public sealed class WordComparisonTests
{
    private static readonly string[] Words = ["bread", "roses", "for", "all\n", " ", "", "ñandú"];

    [Property(MaxTest = 300)]
    public bool What_is_kept_or_new_is_the_later_text_and_what_is_kept_or_gone_the_earlier(byte[] before, byte[] after)
    {
        var (earlier, later) = (Text(before), Text(after));
        var pieces = WordComparison.Between(earlier, later);
        return Joined(pieces, PieceKind.Gone) == later && Joined(pieces, PieceKind.Added) == earlier
            && pieces.Zip(pieces.Skip(1)).All(pair => pair.First.Kind != pair.Second.Kind);
    }

    [Fact]
    public void One_changed_word_is_one_word_gone_and_one_new() => Assert.Equal(
        [new Piece(PieceKind.Kept, "on "), new(PieceKind.Gone, "Monday"), new(PieceKind.Added, "Tuesday")],
        WordComparison.Between("on Monday", "on Tuesday"));

    private static string Text(byte[] seed) => string.Join(' ', seed.Select(one => Words[one % Words.Length]));

    private static string Joined(IEnumerable<Piece> pieces, PieceKind without) =>
        string.Concat(pieces.Where(piece => piece.Kind != without).Select(piece => piece.Text));
}
