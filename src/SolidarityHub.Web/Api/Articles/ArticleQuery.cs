using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Articles;
using SolidarityHub.Domain.Articles;

namespace SolidarityHub.Web.Api.Articles;

/// <summary>The filters of articles as addresses write them, alike for the page, the API and the feed. What cannot be read is no filter.</summary>
public sealed class ArticleQuery
{
    /// <summary>For example <c>opEd</c>.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>Code of a theme.</summary>
    [FromQuery(Name = "theme")]
    public string? Theme { get; set; }

    [FromQuery(Name = "author")]
    public string? Author { get; set; }

    [FromQuery(Name = "year")]
    public string? Year { get; set; }

    /// <summary>BCP 47, for example <c>es</c>.</summary>
    [FromQuery(Name = "language")]
    public string? Language { get; set; }

    public ArticleFilter Read() => new()
    {
        Kind = Enum.TryParse<ArticleKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null,
        Theme = Said(Theme),
        Author = Said(Author),
        Year = int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        Language = Said(Language),
    };

    // PostgreSQL knows no NUL, and nothing here is named with one.
    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) || text.Contains('\0', StringComparison.Ordinal) ? null : text;
}
