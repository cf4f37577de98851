using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Articles;

/// <summary>What people read, checked and cleaned.</summary>
public sealed record ArticleText
{
    public required string Title { get; init; }

    public string Subtitle { get; init; } = "";

    public Bilingual Summary { get; init; } = Bilingual.Empty;

    public IReadOnlyList<ArticleAuthor> Authors { get; init; } = [];

    public bool OtherAuthors { get; init; }

    public ArticleKind Kind { get; init; }

    public string Outlet { get; init; } = "";

    public PartialDate Date { get; init; }

    /// <summary>The languages it can be read in; the first is that of its title.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [Language.English];

    public string Url { get; init; } = "";

    public string Body { get; init; } = "";

    public string BodyHtml { get; init; } = "";

    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>The organization it comes from; null when the site's editors answer for it.</summary>
    public Guid? OrganizationId { get; init; }
}
