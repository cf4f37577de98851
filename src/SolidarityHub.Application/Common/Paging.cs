namespace SolidarityHub.Application.Common;

/// <summary>One page of a list that people leaf through.</summary>
/// <param name="Items">What is on the page.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Size">How many fit on a page.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Size, int Total)
{
    public int Count => Math.Max(1, (Total + Size - 1) / Size);

    public bool HasPrevious => Number > 1;

    public bool HasNext => Number < Count;
}

/// <summary>Which pages of a list there can be.</summary>
public static class Paging
{
    /// <summary>Nobody leafs further; whoever looks for something narrows the list, and programs read on in stretches.</summary>
    public const int Last = 10_000;

    /// <summary>The page that is meant, whatever was written into the address.</summary>
    public static int Number(int asked) => Math.Clamp(asked, 1, Last);
}

/// <summary>One stretch of a list that programs read on from, without skips or repeats while the list grows.</summary>
/// <param name="Items">What is in the stretch.</param>
/// <param name="Next">Where to read on; null at the end.</param>
public sealed record Stretch<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>How long the stretches are that programs read lists in.</summary>
public static class Stretch
{
    public const int MaxLimit = 200;

    private const int UsualLimit = 50;

    public static int Limit(int? asked) => Math.Clamp(asked ?? UsualLimit, 1, MaxLimit);

    /// <summary>A list that is always read whole.</summary>
    public static Stretch<T> Whole<T>(IReadOnlyList<T> items) => new(items, null);

    /// <summary>Cuts to <paramref name="limit"/> what was read with one more, which tells that there is more.</summary>
    public static Stretch<T> Of<T>(IReadOnlyList<T> oneMore, int limit, Func<T, Cursor> cursor) => oneMore.Count > limit
        ? new Stretch<T>([.. oneMore.Take(limit)], cursor(oneMore[limit - 1]).ToString())
        : Whole(oneMore);
}
