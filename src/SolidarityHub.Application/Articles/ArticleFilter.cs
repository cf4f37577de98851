using SolidarityHub.Domain.Articles;

namespace SolidarityHub.Application.Articles;

/// <summary>Which articles are wanted; the same words serve the page, the API and the feed.</summary>
public sealed record ArticleFilter
{
    public ArticleKind? Kind { get; init; }

    /// <summary>Code of a theme.</summary>
    public string? Theme { get; init; }

    /// <summary>An author's name, as it stands on articles.</summary>
    public string? Author { get; init; }

    public int? Year { get; init; }

    /// <summary>A language it can be read in (BCP 47).</summary>
    public string? Language { get; init; }

    public bool IsEmpty => this == new ArticleFilter();

    internal IQueryable<Article> Narrow(IQueryable<Article> articles)
    {
        if (Kind is { } kind) articles = articles.Where(a => a.Kind == kind);
        if (Theme is { } theme) articles = articles.Where(a => a.Themes.Contains(theme));
        if (Author is { } name) articles = articles.Where(a => a.Authors.Any(author => author.Name == name));
        if (Year is { } year) articles = articles.Where(a => a.Year == year);
        if (Language is { } language) articles = articles.Where(a => a.Languages.Contains(language));
        return articles;
    }
}
