using FsCheck.Xunit;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Domain.Tests.Threads;

/// <summary>What is read is a set of numbers, however it was told.</summary>
public sealed class NumberRangesTests
{
    private const int Last = 60;

    [Property]
    public bool Told_in_any_pieces_the_same_numbers_are_read((byte From, byte Length)[] pieces)
    {
        var told = pieces.Select(piece => new NumberRange(piece.From % Last, piece.From % Last + piece.Length % 9)).ToList();
        var ranges = NumberRanges.Of(told);
        return Enumerable.Range(-1, Last + 20).All(number => ranges.Contains(number) == told.Any(piece => piece.From <= number && number <= piece.To));
    }

    [Property]
    public bool What_is_missing_is_what_is_not_read((byte From, byte Length)[] pieces)
    {
        var ranges = NumberRanges.Of(pieces.Select(piece => new NumberRange(piece.From % Last, piece.From % Last + piece.Length % 9)));
        var missing = Enumerable.Range(1, Last).Where(number => !ranges.Contains(number)).ToList();
        return ranges.MissingUpTo(Last) == missing.Count
            && ranges.FirstMissingUpTo(Last) == (missing.Count == 0 ? null : missing[0]);
    }

    [Property]
    public bool Ranges_are_in_order_and_never_touch((byte From, byte Length)[] pieces)
    {
        var ranges = NumberRanges.Of(pieces.Select(piece => new NumberRange(piece.From, piece.From + piece.Length % 9))).Ranges;
        return ranges.Zip(ranges.Skip(1)).All(pair => pair.First.To + 1 < pair.Second.From);
    }

    [Fact]
    public void Nobody_has_read_what_was_not_yet_said()
    {
        var read = NumberRanges.Of([new(1, int.MaxValue)]).UpTo(7);
        Assert.Equal([new NumberRange(1, 7)], read.Ranges);
        Assert.Null(read.FirstMissingUpTo(7));
        Assert.Equal(8, read.FirstMissingUpTo(9));
    }
}
