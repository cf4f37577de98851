namespace SolidarityHub.Domain.Common;

/// <summary>Shortens text without cutting a character in half: half of one can be neither stored nor sent.</summary>
public static class CutText
{
    /// <summary>The text's beginning, of at most so many UTF-16 code units.</summary>
    public static string Cut(this string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
