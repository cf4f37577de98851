namespace SolidarityHub.Domain.Threads;

/// <summary>Which post numbers a member has read: as few stretches as will say it, in order, none touching the next.</summary>
public sealed class NumberRanges : IEquatable<NumberRanges>
{
    public static readonly NumberRanges None = new([]);

    private NumberRanges(IReadOnlyList<NumberRange> ranges) => Ranges = ranges;

    public IReadOnlyList<NumberRange> Ranges { get; }

    public bool IsEmpty => Ranges.Count == 0;

    /// <summary>Stretches in any order, overlapping or not; empty ones are left out.</summary>
    public static NumberRanges Of(IEnumerable<NumberRange> ranges)
    {
        var joined = new List<NumberRange>();
        foreach (var next in ranges.Where(range => range.To >= range.From).OrderBy(range => range.From))
        {
            if (joined.Count > 0 && next.From <= joined[^1].To + 1)
                joined[^1] = joined[^1] with { To = Math.Max(joined[^1].To, next.To) };
            else joined.Add(next);
        }

        return joined.Count == 0 ? None : new(joined);
    }

    /// <summary>The part from 1 to <paramref name="last"/>: nobody has read what was not yet said.</summary>
    public NumberRanges UpTo(long last) =>
        Of(Ranges.Select(range => new NumberRange(Math.Max(1, range.From), Math.Min(last, range.To))));

    public bool Contains(long number) => Ranges.Any(range => range.From <= number && number <= range.To);

    /// <summary>How many numbers from 1 to <paramref name="last"/> are not among these.</summary>
    public long MissingUpTo(long last) => last - UpTo(last).Ranges.Sum(range => range.To - range.From + 1);

    /// <summary>The first number from 1 to <paramref name="last"/> that is not among these; null when all are.</summary>
    public long? FirstMissingUpTo(long last)
    {
        var first = Ranges is [{ From: <= 1 } beginning, ..] ? beginning.To + 1 : 1;
        return first <= last ? first : null;
    }

    public bool Equals(NumberRanges? other) => other is not null && Ranges.SequenceEqual(other.Ranges);

    public override bool Equals(object? obj) => Equals(obj as NumberRanges);

    public override int GetHashCode() => Ranges.Aggregate(0, HashCode.Combine);
}

/// <summary>One stretch of numbers, both ends included.</summary>
public readonly record struct NumberRange(long From, long To);
