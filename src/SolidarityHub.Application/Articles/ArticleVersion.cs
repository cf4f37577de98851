using SolidarityHub.Domain.Articles;

namespace SolidarityHub.Application.Articles;

/// <summary>What an article says, put back into the form it was typed in; its revisions are kept like this.</summary>
public sealed record ArticleVersion : ArticleFacts
{
    /// <param name="a">The article.</param>
    /// <param name="organization">The slug of the organization it comes from.</param>
    internal static ArticleVersion Of(Article a, string? organization) => new()
    {
        Title = a.Title,
        Subtitle = a.Subtitle,
        SummaryEn = a.Summary.En,
        SummaryEs = a.Summary.Es,
        Authors = string.Join('\n', a.Authors.Select(author =>
            author.Honorific.Length > 0 ? $"{author.Honorific} | {author.Name}" : author.Name)),
        OtherAuthors = a.OtherAuthors,
        Kind = a.Kind,
        Outlet = a.Outlet,
        Date = a.Date,
        Language = a.Language,
        Languages = [.. a.Languages.Where(language => language != a.Language)],
        Url = a.Url,
        Body = a.Body,
        Themes = a.Themes,
        Organization = organization,
    };
}
