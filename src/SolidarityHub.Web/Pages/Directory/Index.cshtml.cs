using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>The directory: words, filters, a place, and what was found.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["directory"])]
public sealed class IndexModel(IRequests requests, ITaxonomy taxonomy) : HubPage(requests)
{
    private static readonly string[] Filters = ["q", "type", "sector", "theme", "tag", "near", "radius", "bbox", "sort"];

    public ITaxonomy Taxonomy { get; } = taxonomy;

    public DirectoryQuestion Question { get; private set; } = DirectoryAddress.Read(new QueryCollection());

    public DirectoryPage Found { get; private set; } = null!;

    public bool IsFiltered => Filters.Any(filter => filter != "sort" && filter != "radius" && !string.IsNullOrEmpty(Request.Query[filter]));

    /// <summary>The filter as an address's query, for the same view in other forms.</summary>
    public string Query => new QueryBuilder(Request.Query.Where(part => Filters.Contains(part.Key) && part.Value.Count > 0)
        .Select(part => KeyValuePair.Create(part.Key, part.Value.ToString()))).ToQueryString().Value ?? "";

    public string Site => Feeds.Site(Request);

    /// <summary>The filter as attributes of the element for other sites.</summary>
    public string EmbedAttributes => string.Concat(Request.Query.Where(part => Filters.Contains(part.Key) && !string.IsNullOrEmpty(part.Value))
        .Select(part => $" {part.Key}=\"{HtmlEncoder.Default.Encode(part.Value.ToString())}\""));

    public Task<IActionResult> OnGet(int? page)
    {
        Question = DirectoryAddress.Read(Request.Query);
        ModelState.Clear();
        return Show(new ListOrganizations(Question, page ?? 1), found => Found = found);
    }

    /// <summary>The address of this view with one filter set otherwise; null takes the filter away.</summary>
    public string With(string name, string? value)
    {
        var query = new QueryBuilder(Request.Query
            .Where(part => Filters.Contains(part.Key) && part.Key != name && !string.IsNullOrEmpty(part.Value))
            .Select(part => KeyValuePair.Create(part.Key, part.Value.ToString())));
        if (value is not null) query.Add(name, value);
        return $"/directory{query.ToQueryString()}";
    }

    public IEnumerable<(string Name, string Label)> Chosen()
    {
        if (Found.Filter.Words.Length > 0) yield return ("q", Found.Filter.Words);
        if (Found.Filter.Type is { } type) yield return ("type", Taxonomy.Say(type));
        if (Found.Filter.Sector is { } sector) yield return ("sector", Taxonomy.Say(sector));
        if (Found.Filter.Theme is { } theme) yield return ("theme", Taxonomy.Say(theme));
        if (Found.Filter.Tag is { } tag) yield return ("tag", Taxonomy.Say(tag));
        if (Found.Near is { } place)
            yield return ("near", T["directory.within", ("place", place.Full(Taxonomy, Words.Language)), ("radius", Found.Filter.Radius)]);
        if (Found.Filter.Window is not null) yield return ("bbox", T["directory.inWindow"]);
    }

    public static string NameOf(FacetKind kind) => kind switch
    {
        FacetKind.Type => "type",
        FacetKind.Sector => "sector",
        FacetKind.Theme => "theme",
        FacetKind.Tag => "tag",
    };

    public string? ChosenIn(FacetKind kind) => kind switch
    {
        FacetKind.Type => Found.Filter.Type,
        FacetKind.Sector => Found.Filter.Sector,
        FacetKind.Theme => Found.Filter.Theme,
        FacetKind.Tag => Found.Filter.Tag,
    };
}
