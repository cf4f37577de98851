using System.Globalization;

namespace SolidarityHub.Infrastructure.Search;

/// <summary>What the searches have in common: safe patterns and excerpts around what was found.</summary>
internal static class SearchText
{
    private const int Before = 60;
    private const int Length = 200;

    /// <summary>A LIKE pattern for texts that contain this; its own percent signs are only letters.</summary>
    public static string Contains(string query) => $"%{Literal(query)}%";

    /// <summary>The words around the first place where the query stands, case and accents forgiven; null when it does not.</summary>
    public static string? Around(string text, string query)
    {
        var at = CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            text, query, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);
        if (at < 0) return null;

        var from = at <= Before ? 0 : text.IndexOf(' ', at - Before) + 1;
        if (from > at) from = at;
        var to = Math.Min(text.Length, from + Length);
        if (to < text.Length && text.LastIndexOf(' ', to) is var space && space > at + query.Length) to = space;
        return (from > 0 ? "… " : "") + text[from..to].Trim() + (to < text.Length ? " …" : "");
    }

    /// <summary>The first words, for a match that stands nowhere as it was typed.</summary>
    public static string Beginning(string text)
    {
        if (text.Length <= Length) return text;
        var space = text.LastIndexOf(' ', Length);
        return text[..(space > 0 ? space : Length)] + " …";
    }

    private static string Literal(string query) => query
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
