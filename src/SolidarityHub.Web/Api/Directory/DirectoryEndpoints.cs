using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Pages.Directory;

namespace SolidarityHub.Web.Api.Directory;

/// <summary>The directory for programs.</summary>
internal sealed class DirectoryEndpoints : IEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        api.MapGet("/places", FindTheseAsync).WithName("FindPlaces").WithSummary("Suggests towns by name").Produces<FoundPlaces>();
        api.MapGet("/suggestions", SuggestAsync).WithName("CompleteSearch")
            .WithSummary("Offers organizations and towns for what is being typed").Produces<Suggestions>();
        api.MapGet("/organizations", ListAsync).WithName("ListOrganizations")
            .WithSummary("Lists published organizations; filters as on the page: q, type, sector, theme, tag, near, radius, bbox")
            .Produces<Stretch<OrganizationCard>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapGet("/facets", FacetsAsync).WithName("CountOrganizations")
            .WithSummary("How many organizations fit the filters, and how many would for each further one").Produces<FacetsFound>();
        api.MapGet("/organizations/{slug}", GetAsync).WithName("GetOrganization").WithSummary("Shows one organization")
            .Produces<OrganizationProfile>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> FindTheseAsync(IRequests requests, [FromQuery] string? q, CancellationToken cancellation) =>
        (await requests.Send(new FindPlaces(q, Words.Language), cancellation)).ToHttp(found => TypedResults.Ok(new FoundPlaces(found)));

    private static async Task<IResult> SuggestAsync(IRequests requests, Words words, [FromQuery] string? q, CancellationToken cancellation) =>
        (await requests.Send(new CompleteSearch(q, Words.Language), cancellation)).ToHttp(found => TypedResults.Ok(new Suggestions(
        [
            .. found.Organizations.Select(one => new Suggestion(one.Name, $"/organizations/{one.Slug}")),
            .. found.Places.Select(place => new Suggestion(words["directory.suggestNear", ("place", place)], $"/directory?near={Uri.EscapeDataString(place)}")),
        ])));

    private static async Task<IResult> ListAsync(
        HttpRequest request, IRequests requests, [FromQuery] string? cursor, [FromQuery] string? limit, CancellationToken cancellation) =>
        (await requests.Send(
            new ReadOrganizations(DirectoryAddress.Read(request.Query), cursor, int.TryParse(limit, out var number) ? number : null),
            cancellation)).ToHttp();

    private static async Task<IResult> FacetsAsync(HttpRequest request, IRequests requests, CancellationToken cancellation) =>
        (await requests.Send(new ListOrganizations(DirectoryAddress.Read(request.Query), 1, 1), cancellation))
            .ToHttp(found => TypedResults.Ok(new FacetsFound(found.Total, found.IsEstimate, found.Facets)));

    private static async Task<IResult> GetAsync(string slug, IRequests requests, CancellationToken cancellation) =>
        (await requests.Send(new GetOrganization(slug), cancellation)).ToHttp();
}

/// <summary>Towns that were found.</summary>
internal sealed record FoundPlaces(IReadOnlyList<FoundPlace> Items);

/// <summary>What may be meant.</summary>
internal sealed record Suggestions(IReadOnlyList<Suggestion> Items);

/// <summary>One way on from what is being typed.</summary>
internal sealed record Suggestion(string Label, string Path);

/// <summary>How many there are, and how they are spread; from a sample when there are very many.</summary>
internal sealed record FacetsFound(int Total, bool IsEstimate, IReadOnlyList<Facet> Facets);
