using Microsoft.Net.Http.Headers;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Directory;

/// <summary>The site's own tiles, of which browsers fetch a few ranges (RFC 9110, section 14).</summary>
internal sealed class MapTilesEndpoint : IPublicEndpoints
{
    public void Map(IEndpointRouteBuilder app) =>
        app.MapGet(MapTiles.Path, Get).WithName("MapTiles").WithSummary("The base map as PMTiles, where the site has one of its own; ask for ranges");

    private static IResult Get(MapTiles tiles, HttpResponse response)
    {
        if (tiles.File is not { } file) return TypedResults.NotFound();
        // Whoever reads ranges of it has to notice that it was replaced.
        var mark = new EntityTagHeaderValue($"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\"");
        response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.PhysicalFile(file.FullName, "application/vnd.pmtiles", lastModified: file.LastWriteTimeUtc, entityTag: mark, enableRangeProcessing: true);
    }
}
