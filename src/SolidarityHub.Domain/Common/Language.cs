namespace SolidarityHub.Domain.Common;

/// <summary>The languages in which the site speaks; content may be in any language.</summary>
public static class Language
{
    public const string English = "en";
    public const string Spanish = "es";

    /// <summary>Length of the longest BCP 47 tag we store, for example <c>zh-Hant-TW</c>.</summary>
    public const int MaxLength = 12;

    public static readonly IReadOnlyList<string> OfTheSite = [English, Spanish];

    /// <summary>The languages a member can name for content, most used in the movement first.</summary>
    public static readonly IReadOnlyList<string> OfContent =
        ["en", "es", "pt", "fr", "ca", "eu", "gl", "de", "it", "nl", "ar", "zh", "tl", "vi", "ht", "qu", "ay", "gn", "nah"];
}

/// <summary>One text in each of the site's languages.</summary>
/// <param name="En">English; always present.</param>
/// <param name="Es">Spanish; empty when nobody has translated it yet.</param>
public sealed record Bilingual(string En, string Es)
{
    public static readonly Bilingual Empty = new("", "");

    public bool IsEmpty => En.Length == 0 && Es.Length == 0;

    /// <summary>The text in <paramref name="language"/>, or in the other one when it is missing.</summary>
    public string In(string language) => language == Language.Spanish && Es.Length > 0 ? Es : En.Length > 0 ? En : Es;

    /// <summary>The language that <see cref="In"/> really answers with, for the <c>lang</c> attribute.</summary>
    public string LanguageOf(string language) =>
        language == Language.Spanish && Es.Length > 0 || En.Length == 0 ? Language.Spanish : Language.English;
}
