using System.Globalization;
using System.Text;

namespace SolidarityHub.Domain.Common;

/// <summary>The readable part of an address: lower-case ASCII letters, digits and single hyphens.</summary>
public static class Slug
{
    public const int MaxLength = 80;

    /// <summary>
    /// Makes a slug from any title. Accents fall away, curly quotes vanish, everything else that is not a
    /// letter or digit becomes a hyphen. A title without a single Latin letter or digit gives
    /// <paramref name="fallback"/>.
    /// </summary>
    public static string From(string title, string fallback)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var rune in Unfold(title).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark || rune.Value is '\'' or '’' or '‘')
                continue;
            if (rune.IsAscii && Rune.IsLetterOrDigit(rune)) slug.Append(char.ToLowerInvariant((char)rune.Value));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == MaxLength) break;
        }

        var made = slug.ToString().Trim('-');
        return made.Length > 0 ? made : fallback;
    }

    /// <summary>The slug with a number after it, kept within the length: <c>tool-library-2</c>.</summary>
    public static string Numbered(string slug, int number)
    {
        var suffix = $"-{number.ToString(CultureInfo.InvariantCulture)}";
        return slug[..Math.Min(slug.Length, MaxLength - suffix.Length)].TrimEnd('-') + suffix;
    }

    private static string Unfold(string title) => title
        .Replace("ß", "ss", StringComparison.Ordinal)
        .Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
        .Replace("œ", "oe", StringComparison.OrdinalIgnoreCase)
        .Replace("ø", "o", StringComparison.OrdinalIgnoreCase)
        .Replace("ł", "l", StringComparison.OrdinalIgnoreCase)
        .Normalize(NormalizationForm.FormD);
}
