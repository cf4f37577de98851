using System.Net;
using System.Text.RegularExpressions;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>An article as a row tells of it.</summary>
/// <param name="Article">What was understood.</param>
/// <param name="Doubts">What was not understood, or only in part.</param>
public sealed partial record ArticleInRow(ArticleVersion Article, IReadOnlyList<ArticleColumn> Doubts)
{
    private static readonly Dictionary<string, ArticleKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["oped"] = ArticleKind.OpEd, ["opinion"] = ArticleKind.OpEd, ["opinión"] = ArticleKind.OpEd, ["editorial"] = ArticleKind.OpEd, ["column"] = ArticleKind.OpEd,
        ["article"] = ArticleKind.Article, ["artículo"] = ArticleKind.Article, ["articulo"] = ArticleKind.Article, ["essay"] = ArticleKind.Article,
        ["interview"] = ArticleKind.Interview, ["entrevista"] = ArticleKind.Interview, ["podcast"] = ArticleKind.Interview,
        ["report"] = ArticleKind.Report, ["informe"] = ArticleKind.Report, ["paper"] = ArticleKind.Report,
        ["book"] = ArticleKind.Book, ["libro"] = ArticleKind.Book,
        ["talk"] = ArticleKind.Talk, ["charla"] = ArticleKind.Talk, ["video"] = ArticleKind.Talk, ["lecture"] = ArticleKind.Talk, ["conferencia"] = ArticleKind.Talk,
        ["review"] = ArticleKind.Review, ["reseña"] = ArticleKind.Review, ["bookreview"] = ArticleKind.Review,
        ["news"] = ArticleKind.News, ["noticia"] = ArticleKind.News, ["pressrelease"] = ArticleKind.News,
    };

    /// <summary>The row as if it had been typed into the form, and what of it was not understood.</summary>
    /// <param name="cells">What stands in each field; the first cell counts where two columns hold the same.</param>
    /// <param name="language">What it is in, when the row does not say.</param>
    /// <param name="themes">Codes of themes by their code and by their words, plain.</param>
    public static ArticleInRow Read(ILookup<ArticleColumn, string> cells, string language, IReadOnlyDictionary<string, string> themes)
    {
        var doubts = new List<ArticleColumn>();
        var authors = WrittenAuthors.Read(Say(ArticleColumn.Authors));
        var date = WrittenDate.Read(Say(ArticleColumn.Date));
        Doubt(ArticleColumn.Date, WrittenDate.SaysMore(Say(ArticleColumn.Date), date));
        Doubt(ArticleColumn.Authors, authors.Names.Count == 0);
        var sorted = Kinds.TryGetValue(TableHeader.Plain(Say(ArticleColumn.Kind)), out var kind);
        Doubt(ArticleColumn.Kind, !sorted);
        var url = Address(Say(ArticleColumn.Url));
        Doubt(ArticleColumn.Url, url is null);
        var spoken = LanguageOf(Say(ArticleColumn.Language));
        Doubt(ArticleColumn.Language, spoken is null);
        var written = Say(ArticleColumn.Themes).Split([';', ',', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var codes = written.Select(theme => themes.GetValueOrDefault(Slug.From(theme, ""))).OfType<string>().Distinct().Take(Domain.Articles.Article.ThemesMax).ToArray();
        Doubt(ArticleColumn.Themes, codes.Length < written.Length);
        var (spokenIn, summary) = (spoken ?? language, Say(ArticleColumn.Summary));
        return new ArticleInRow(new ArticleVersion
        {
            Title = Say(ArticleColumn.Title),
            Subtitle = Say(ArticleColumn.Subtitle),
            Authors = string.Join('\n', authors.Names.Select(author => author.Honorific.Length > 0 ? $"{author.Honorific} | {author.Name}" : author.Name)),
            OtherAuthors = authors.AndOthers,
            Kind = sorted ? kind : ArticleKind.Article,
            Outlet = Say(ArticleColumn.Outlet),
            Date = date.ToString(),
            Url = url,
            Language = spokenIn,
            SummaryEn = spokenIn == Language.Spanish ? null : summary,
            SummaryEs = spokenIn == Language.Spanish ? summary : null,
            Themes = codes,
        }, doubts);

        string Say(ArticleColumn column) => Clean(cells[column].FirstOrDefault() ?? "");

        // Only what was said can be misunderstood.
        void Doubt(ArticleColumn column, bool doubtful)
        {
            if (doubtful && Say(column).Length > 0) doubts.Add(column);
        }
    }

    /// <summary>Copied from web pages, cells hold entities, line breaks and runs of spaces; the words themselves stay as they are.</summary>
    private static string Clean(string cell) => Spaces().Replace(WebUtility.HtmlDecode(cell), " ").Trim();

    private static string? Address(string written)
    {
        if (written.Length == 0) return null;
        var full = written.Contains("://", StringComparison.Ordinal) ? written : $"https://{written}";
        return Uri.TryCreate(full, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri.Host.Contains('.', StringComparison.Ordinal) && !full.Contains(' ', StringComparison.Ordinal) && full.Length <= Domain.Articles.Article.UrlMaxLength ? full : null;
    }

    private static string? LanguageOf(string written)
    {
        var plain = TableHeader.Plain(written);
        if (Language.OfContent.Contains(plain)) return plain;
        return plain switch
        {
            "english" or "inglés" or "ingles" or "eng" => "en",
            "spanish" or "español" or "espanol" or "castellano" or "spa" => "es",
            "portuguese" or "português" or "portugués" => "pt",
            "french" or "français" or "francés" => "fr",
            _ => plain.Length > 2 && plain[2] is '-' && Language.OfContent.Contains(plain[..2]) ? plain[..2] : null,
        };
    }

    [GeneratedRegex(@"[\s\u00A0\u200B\uFEFF]+")]
    private static partial Regex Spaces();
}
