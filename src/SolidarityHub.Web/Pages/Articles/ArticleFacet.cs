using SolidarityHub.Application.Articles;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>One way to narrow the list, as the page shows it.</summary>
/// <param name="Key">The name of the filter in addresses.</param>
/// <param name="Title">Translation key of what it is about.</param>
/// <param name="Choices">What can be chosen.</param>
public sealed record ArticleFacet(string Key, string Title, IReadOnlyList<ArticleFacetChoice> Choices)
{
    public ArticleFacetChoice? Chosen => Choices.FirstOrDefault(choice => choice.IsChosen);

    /// <param name="key">The name of the filter in addresses.</param>
    /// <param name="choices">What there is, with counts.</param>
    /// <param name="chosen">What is chosen already; it is shown even where it leaves nothing.</param>
    /// <param name="label">Names a choice in the reader's words.</param>
    public static ArticleFacet Of(string key, IReadOnlyList<ArticleChoice<string>> choices, string? chosen, Func<string, string> label)
    {
        var all = chosen is null || choices.Any(choice => choice.Value == chosen) ? choices : [new ArticleChoice<string>(chosen, 0), .. choices];
        return new ArticleFacet(key, $"articles.filter.{key}",
            [.. all.Select(choice => new ArticleFacetChoice(choice.Value, label(choice.Value), choice.Count, choice.Value == chosen))]);
    }
}

/// <summary>One choice of a facet.</summary>
public sealed record ArticleFacetChoice(string Value, string Label, int Count, bool IsChosen);
