using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Domain.Tests.Directory;

/// <summary>A place is known as precisely as its people want, and no more.</summary>
public sealed class OrganizationLocationTests
{
    private static readonly Place Oakland = new(5378538, "Oakland", "Oakland", "California", "US", 37.80437, -122.2708, 419267, "America/Los_Angeles");

    [Fact]
    public void An_exact_place_shows_the_point_that_was_given()
    {
        var place = At(new GeoPoint(37.8123, -122.2512), LocationPrecision.Exact);
        Assert.Equal((37.8123, -122.2512), (place.ShownLatitude, place.ShownLongitude));
    }

    [Fact]
    public void Without_a_point_the_town_s_is_taken()
    {
        var place = At(null, LocationPrecision.Exact);
        Assert.Equal((37.80437, -122.2708), (place.ShownLatitude, place.ShownLongitude));
    }

    [Fact]
    public void A_hidden_place_shows_no_point()
    {
        var place = At(new GeoPoint(37.8123, -122.2512), LocationPrecision.Hidden);
        Assert.Null(place.ShownLatitude);
        Assert.Null(place.ShownLongitude);
    }

    [Property]
    public Property A_blurred_point_stays_within_its_grid_and_on_the_earth() => Prop.ForAll(
        Gen.Choose(-90_000, 90_000).Zip(Gen.Choose(-180_000, 180_000)).ToArbitrary(), degrees =>
        {
            var point = new GeoPoint(degrees.Item1 / 1000.0, degrees.Item2 / 1000.0);
            return new[] { (LocationPrecision.Neighbourhood, 0.02), (LocationPrecision.Region, 0.5) }.All(grid =>
                point.Blurred(grid.Item1) is { } shown
                && Math.Abs(shown.Latitude - point.Latitude) <= grid.Item2 / 2 + 1e-6
                && Math.Abs(shown.Longitude - point.Longitude) <= grid.Item2 / 2 + 1e-6
                && Math.Abs(shown.Latitude) <= 90 && Math.Abs(shown.Longitude) <= 180);
        });

    [Property]
    public Property Blurring_again_tells_nothing_more() => Prop.ForAll(
        Gen.Choose(-90_000, 90_000).Zip(Gen.Choose(-180_000, 180_000)).ToArbitrary(), degrees =>
        {
            var shown = new GeoPoint(degrees.Item1 / 1000.0, degrees.Item2 / 1000.0).Blurred(LocationPrecision.Neighbourhood);
            return shown!.Value.Blurred(LocationPrecision.Neighbourhood) == shown;
        });

    private static OrganizationLocation At(GeoPoint? point, LocationPrecision precision) =>
        new(Guid.CreateVersion7(), Oakland, "1 First Street", point, precision);
}
