using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Web.Api.Articles;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>What there is to read and talk about.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["articles"])]
public sealed class IndexModel(IRequests requests, ITaxonomy taxonomy) : HubPage(requests)
{
    private static readonly string[] Filters = ["kind", "theme", "author", "year", "language"];

    public ArticleList List { get; private set; } = null!;

    public ArticleFilter Filter { get; private set; } = new();

    public IReadOnlyList<ArticleFacet> Facets { get; private set; } = [];

    /// <summary>The same view for feed readers.</summary>
    public string Feed => "/articles.atom" + new QueryBuilder(Request.Query.Where(q => Filters.Contains(q.Key))).ToQueryString();

    public async Task<IActionResult> OnGet([FromQuery] ArticleQuery query, [FromQuery(Name = "page")] int? number)
    {
        Filter = query.Read();
        return await Show(new ListArticles(Filter) { Page = number ?? 1 }, list =>
        {
            List = list;
            Facets =
            [
                ArticleFacet.Of("kind", Written(list.Kinds), Filter.Kind is { } kind ? Written(kind) : null, name => T.Of(Enum.Parse<ArticleKind>(name, ignoreCase: true))),
                ArticleFacet.Of("theme", list.Themes, Filter.Theme, theme => taxonomy.Label(theme).In(Words.Language)),
                ArticleFacet.Of("author", list.Authors, Filter.Author, name => name),
                ArticleFacet.Of("year", Written(list.Years), Filter.Year is { } year ? Written(year) : null, name => name),
                ArticleFacet.Of("language", list.Languages, Filter.Language, T.LanguageName),
            ];
        });
    }

    /// <summary>This view with one filter set, or let go of when it is set already.</summary>
    public string With(ArticleFacet facet, ArticleFacetChoice choice)
    {
        var query = new QueryBuilder(Request.Query.Where(q => q.Key != facet.Key && q.Key != "page"));
        if (!choice.IsChosen) query.Add(facet.Key, choice.Value);
        return "/articles" + query.ToQueryString();
    }

    private static IReadOnlyList<ArticleChoice<string>> Written<T>(IReadOnlyList<ArticleChoice<T>> choices) where T : struct =>
        [.. choices.Select(choice => new ArticleChoice<string>(Written(choice.Value), choice.Count))];

    /// <summary>As addresses write it: <c>opEd</c>, <c>2021</c>.</summary>
    private static string Written<T>(T value) where T : struct =>
        JsonNamingPolicy.CamelCase.ConvertName(Convert.ToString(value, CultureInfo.InvariantCulture)!);
}
