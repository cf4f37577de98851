using SolidarityHub.Domain.Directory;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>No output of the directory knows a place more precisely than its people want it known.</summary>
public sealed class LocationSecrecyTests(Hub hub)
{
    private const string Street = "99 Secret Lantern Alley";

    // Digits that a blurred point of the same place does not have.
    private static readonly GeoPoint Point = new(44.481234, -73.217654);

    public static TheoryData<LocationPrecision> Precisions => [LocationPrecision.Neighbourhood, LocationPrecision.Region, LocationPrecision.Hidden];

    [Theory]
    [MemberData(nameof(Precisions))]
    public async Task No_output_tells_the_exact_place(LocationPrecision precision)
    {
        var name = $"Careful {precision} {Guid.CreateVersion7():N}";
        var slug = await hub.Site.List(name, locations: [SiteListings.InBurlington(Point, precision, Street)]);
        using var visitor = hub.Visitor();
        var query = $"q={Uri.EscapeDataString(name)}";
        string[] outputs =
        [
            $"/directory?{query}", $"/directory?{query}&near=Burlington, VT&sort=distance", $"/embed/directory?{query}", $"/directory.geojson?{query}",
            $"/directory.csv?{query}", $"/directory.json?{query}", $"/directory.atom?{query}", $"/api/v1/organizations?{query}", $"/api/v1/organizations/{slug}",
            $"/organizations/{slug}", $"/organizations/{slug}.jsonld", $"/organizations/{slug}/murmurations.json",
            $"/api/v1/map?{query}&bbox=-180,-90,180,90&zoom=22", $"/api/v1/suggestions?{query}", $"/search?{query}",
        ];
        var found = 0;
        foreach (var output in outputs)
        {
            var text = await visitor.Http.GetStringAsync(output, TestContext.Current.CancellationToken);
            if (text.Contains(name, StringComparison.Ordinal) || text.Contains(slug, StringComparison.Ordinal)) found++;
            foreach (var secret in new[] { Street, "44.48", "73.217", "73.2176" })
                Assert.False(text.Contains(secret, StringComparison.Ordinal) && !(secret == "44.48" && precision == LocationPrecision.Neighbourhood), $"{output} tells {secret}.");
            if (precision != LocationPrecision.Neighbourhood) Assert.False(text.Contains("Burlington", StringComparison.Ordinal) && !output.Contains("near=", StringComparison.Ordinal), $"{output} tells the town.");
        }

        // A hidden place is on no map; everything else shows the organization without it.
        Assert.True(found >= (precision == LocationPrecision.Hidden ? outputs.Length - 2 : outputs.Length - 1), $"Only {found} of {outputs.Length} outputs showed it.");
    }

    [Fact]
    public async Task A_small_window_or_circle_finds_only_the_shown_point()
    {
        var name = $"Blurred {Guid.CreateVersion7():N}";
        await hub.Site.List(name, locations: [SiteListings.InBurlington(Point, LocationPrecision.Region)]);
        using var visitor = hub.Visitor();
        await visitor.Open($"/directory?q={name}&bbox=-73.23,44.47,-73.20,44.49");
        Assert.Empty(visitor.Document.QuerySelectorAll("#results .card"));
        await visitor.Open($"/directory?q={name}&bbox=-73.1,44.4,-72.9,44.6");
        Assert.Contains(name, Assert.Single(visitor.Document.QuerySelectorAll("#results .card")).TextContent, StringComparison.Ordinal);
    }
}
