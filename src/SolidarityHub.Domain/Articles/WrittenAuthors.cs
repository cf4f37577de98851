using System.Text.RegularExpressions;

namespace SolidarityHub.Domain.Articles;

/// <summary>Understands the names of authors as people write them into lists.</summary>
/// <param name="Names">In their order; those that are too long to be names are left out.</param>
/// <param name="AndOthers">Whether there are more than are named.</param>
public sealed partial record WrittenAuthors(IReadOnlyList<ArticleAuthor> Names, bool AndOthers)
{
    public static WrittenAuthors Read(string? written)
    {
        var text = Spaces().Replace(written ?? "", " ").Trim();
        var named = Others().Replace(By().Replace(text, ""), "");
        var names = Between().Split(named).SelectMany(Commas).Select(name => name.Trim(' ', ',', '"', '“', '”'))
            .Where(name => name.Length > 0).Select(Named)
            .Where(author => author.Name.Length is > 0 and <= ArticleAuthor.NameMaxLength && author.Honorific.Length <= ArticleAuthor.HonorificMaxLength)
            .Take(Article.AuthorsMax).ToList();
        return new WrittenAuthors(names, Others().IsMatch(text));
    }

    /// <summary>
    /// <c>Ana Núñez, Ben Okri</c> are two; <c>Núñez, Ana</c> is one, surname first: one word on one side of the only comma.
    /// </summary>
    private static string[] Commas(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && (!parts[0].Contains(' ', StringComparison.Ordinal) || !parts[1].Contains(' ', StringComparison.Ordinal))
            ? [Suffix().IsMatch(parts[1]) ? $"{parts[0]}, {parts[1]}" : $"{parts[1]} {parts[0]}"]
            : parts;
    }

    private static ArticleAuthor Named(string name) => Honorific().Match(name) is { Success: true } title
        ? new ArticleAuthor(name[title.Length..].Trim(), title.Groups["title"].Value)
        : new ArticleAuthor(name, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(by|por)\b:?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"[,;]?\s*(\bet\.? al\b\.?|(\band|&|\by) (others|otros|otras|más)\b\.?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex(@"\s*[;/&]\s*|,?\s+\band\b\s+(?=\p{L})|,?\s+\b[ye]\b\s+(?=\p{L}+\.?\s+\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(Jr|Sr|II|III|IV|PhD|Ph\.D|MD|M\.D)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"^(?<title>(Dr|Dra|Prof|Rev|Sr|Sra|Mr|Mrs|Ms|Mx)\.?)\s+(\|\s*)?(?=\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Honorific();
}
