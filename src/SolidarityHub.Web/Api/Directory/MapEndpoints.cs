using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Pages.Directory;

namespace SolidarityHub.Web.Api.Directory;

/// <summary>What the directory's map draws: marks for its window, and the names of towns under them.</summary>
internal sealed class MapEndpoints : IEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        api.MapGet("/map", MarksAsync).WithName("MapOrganizations")
            .WithSummary("Organizations in a window (bbox=west,south,east,north), gathered for a zoom of the map; filters as on the page")
            .Produces<MapContent>();
        api.MapGet("/map/towns", TownsAsync).WithName("MapTowns").WithSummary("The largest towns in a window, as GeoJSON");
    }

    private static async Task<IResult> MarksAsync(
        HttpRequest request, IRequests requests, [FromQuery] string? zoom, CancellationToken cancellation) =>
        (await requests.Send(new MapOrganizations(DirectoryAddress.Read(request.Query), zoom), cancellation)).ToHttp();

    private static async Task<IResult> TownsAsync(IRequests requests, HttpContext http, [FromQuery] string? bbox, CancellationToken cancellation) =>
        (await requests.Send(new MapTowns(bbox), cancellation)).ToHttp(towns =>
        {
            // The gazetteer changes only with the program.
            http.Response.Headers.CacheControl = "public, max-age=86400";
            return TypedResults.Text(new JsonObject
            {
                ["type"] = "FeatureCollection",
                ["features"] = new JsonArray([.. towns.Select((town, rank) => (JsonNode)new JsonObject
                {
                    ["type"] = "Feature",
                    ["geometry"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(town.Longitude, town.Latitude) },
                    ["properties"] = new JsonObject { ["name"] = town.Name, ["rank"] = rank },
                })]),
            }.ToJsonString(), "application/geo+json");
        });
}
