using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Pages.Directory;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>Says in the reader's words where two versions of an article differ.</summary>
public sealed class ArticleComparison(Words words, ITaxonomy taxonomy)
{
    /// <summary>The fields that differ, in the order of the form.</summary>
    public IReadOnlyList<FieldDifference> Between(ArticleFacts before, ArticleFacts after) =>
        [.. Said(before).Zip(Said(after), (one, other) => new FieldDifference(LabelOf(one.Field), one.Text, other.Text))
            .Where(difference => difference.Before != difference.After)];

    /// <summary>The translation key for the name of a field, as revisions name it.</summary>
    public static string LabelOf(string field) => $"articles.form.{field}";

    private IEnumerable<(string Field, string Text)> Said(ArticleFacts a) =>
    [
        ("title", Plain(a.Title)),
        ("subtitle", Plain(a.Subtitle)),
        ("authors", Plain(a.Authors)),
        ("otherAuthors", words[a.OtherAuthors ? "articles.yes" : "articles.no"]),
        ("kind", words.Of(a.Kind)),
        ("outlet", Plain(a.Outlet)),
        ("date", words.PartOfDate(a.Date ?? "")),
        ("language", string.IsNullOrEmpty(a.Language) ? "" : words.LanguageName(a.Language)),
        ("languages", string.Join(", ", (a.Languages ?? []).Where(language => language != a.Language).Select(words.LanguageName))),
        ("organization", Plain(a.Organization)),
        ("themes", string.Join(", ", (a.Themes ?? []).Select(taxonomy.Say))),
        ("summaryEn", Plain(a.SummaryEn)),
        ("summaryEs", Plain(a.SummaryEs)),
        ("url", Plain(a.Url)),
        ("body", Plain(a.Body)),
    ];

    private static string Plain(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");
}
