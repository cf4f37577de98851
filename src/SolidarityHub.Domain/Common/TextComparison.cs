namespace SolidarityHub.Domain.Common;

/// <summary>Says which words or lines of a text are new and which are gone, compared with an earlier one.</summary>
public static class TextComparison
{
    /// <summary>Comparing takes time and room by the product of both lengths; longer differences are shown whole.</summary>
    private const int MostParts = 2_000;

    public static IReadOnlyList<Piece> ByWords(string before, string after) => Between(before, after, EndOfWord);

    public static IReadOnlyList<Piece> ByLines(string before, string after) => Between(before, after, EndOfLine);

    private static List<Piece> Between(string before, string after, Func<string, int, int> end)
    {
        if (before == after) return after.Length == 0 ? [] : [new(PieceKind.Kept, after)];
        var (old, now) = (Parts(before, end), Parts(after, end));
        // Most of a long text stays as it was; only what lies between its unchanged ends is worth comparing.
        var head = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = old.Skip(head).Reverse().Zip(now.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var (changed, into) = (old[head..^tail], now[head..^tail]);
        IEnumerable<Piece> middle = changed.Count > MostParts || into.Count > MostParts
            ? changed.Select(part => new Piece(PieceKind.Gone, part)).Concat(into.Select(part => new Piece(PieceKind.Added, part)))
            : Walk(changed, into, LongestCommon(changed, into));
        return Joined([.. now[..head].Select(Kept), .. middle, .. now[^tail..].Select(Kept)]);
    }

    private static Piece Kept(string part) => new(PieceKind.Kept, part);

    /// <summary>Words with the space after them, or whole lines, so that joining them gives the text again.</summary>
    private static List<string> Parts(string text, Func<string, int, int> end)
    {
        var parts = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var next = end(text, start);
            parts.Add(text[start..next]);
            start = next;
        }

        return parts;
    }

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        return end;
    }

    private static int EndOfLine(string text, int start) =>
        text.IndexOf('\n', start) is >= 0 and var end ? end + 1 : text.Length;

    /// <summary>For each pair of places, how many parts the rests after them have in common, in order.</summary>
    private static ushort[,] LongestCommon(List<string> old, List<string> now)
    {
        var common = new ushort[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
            for (var j = now.Count - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? (ushort)(common[i + 1, j + 1] + 1) : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    private static IEnumerable<Piece> Walk(List<string> old, List<string> now, ushort[,] common)
    {
        var (i, j) = (0, 0);
        while (i < old.Count || j < now.Count)
        {
            if (i < old.Count && j < now.Count && old[i] == now[j])
            {
                yield return new(PieceKind.Kept, now[j++]);
                i++;
            }
            else if (j == now.Count || i < old.Count && common[i + 1, j] >= common[i, j + 1]) yield return new(PieceKind.Gone, old[i++]);
            else yield return new(PieceKind.Added, now[j++]);
        }
    }

    private static List<Piece> Joined(IEnumerable<Piece> pieces)
    {
        var joined = new List<Piece>();
        foreach (var piece in pieces)
        {
            if (joined.Count > 0 && joined[^1].Kind == piece.Kind) joined[^1] = piece with { Text = joined[^1].Text + piece.Text };
            else joined.Add(piece);
        }

        return joined;
    }
}

/// <summary>A stretch of text and what became of it.</summary>
public readonly record struct Piece(PieceKind Kind, string Text);

/// <summary>What became of a stretch of text.</summary>
public enum PieceKind
{
    Kept = 0,
    Added = 1,
    Gone = 2,
}
