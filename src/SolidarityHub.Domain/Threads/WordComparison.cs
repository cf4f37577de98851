namespace SolidarityHub.Domain.Threads;

/// <summary>Says which words of a text are new and which are gone, compared with an earlier one.</summary>
public static class WordComparison
{
    /// <summary>Comparing takes time and room by the product of both lengths; longer texts are shown whole.</summary>
    private const int MostWords = 2_000;

    public static IReadOnlyList<Piece> Between(string before, string after)
    {
        if (before == after) return after.Length == 0 ? [] : [new(PieceKind.Kept, after)];
        var (old, now) = (Words(before), Words(after));
        return old.Count > MostWords || now.Count > MostWords
            ? [new(PieceKind.Gone, before), new(PieceKind.Added, after)]
            : Joined(Walk(old, now, LongestCommon(old, now)));
    }

    /// <summary>Words with the space after them, so that joining them gives the text again.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }

    /// <summary>For each pair of places, how many words the rests after them have in common, in order.</summary>
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
