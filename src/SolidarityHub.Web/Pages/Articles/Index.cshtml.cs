using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>What there is to read and talk about.</summary>
[OutputCache(PolicyName = "Anonymous", Tags = ["articles"])]
public sealed class IndexModel(IRequests requests) : HubPage(requests)
{
    public ArticleList List { get; private set; } = null!;

    public ArticleKind? Kind { get; private set; }

    public string? Author { get; private set; }

    public int? Year { get; private set; }

    public string? Theme { get; private set; }

    public bool Filtered => Kind is not null || Year is not null || !string.IsNullOrEmpty(Author) || !string.IsNullOrEmpty(Theme);

    public Task<IActionResult> OnGet(string? kind, string? theme, string? author, string? year, [FromQuery(Name = "page")] int? number)
    {
        Kind = Enum.TryParse<ArticleKind>(kind, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : null;
        Year = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : null;
        (Theme, Author) = (theme, author);
        return Show(
            new ListArticles { Kind = Kind, Theme = theme, Author = author, Year = Year, Page = number ?? 1 },
            list => List = list);
    }

    /// <summary>This view with one filter set, or let go of when it is set already.</summary>
    public string With(string filter, string value)
    {
        var rest = Request.Query.Where(q => q.Key != filter && q.Key != "page");
        var query = new QueryBuilder(rest);
        if (Request.Query[filter] != value) query.Add(filter, value);
        return "/articles" + query.ToQueryString();
    }
}
