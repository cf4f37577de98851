using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>A name that is listed already is worth a question in its own region, and nowhere else.</summary>
public sealed class DuplicatesTests(Hub hub)
{
    private const string Burlington = "Burlington, Vermont, United States";
    private const string Boston = "Boston, Massachusetts, United States";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(LocationPrecision.Exact, Burlington, true)]
    [InlineData(LocationPrecision.Region, Burlington, true)]
    [InlineData(LocationPrecision.Exact, Boston, false)]
    [InlineData(LocationPrecision.Region, Boston, false)]
    // Where it is nobody may know, so not being asked must not tell either.
    [InlineData(LocationPrecision.Hidden, Burlington, true)]
    [InlineData(LocationPrecision.Hidden, Boston, true)]
    // Who says no place, or one that the chosen number does not fit, is compared with all names.
    [InlineData(LocationPrecision.Exact, null, true)]
    [InlineData(LocationPrecision.Exact, "Worcester", true)]
    public async Task A_name_counts_where_the_listing_may_be(LocationPrecision precision, string? place, bool found)
    {
        // The half of an id that is chance: names of other tests must not be alike.
        var name = $"Neighbours {$"{Guid.CreateVersion7():N}"[16..]}";
        await hub.Site.List(name, locations: [SiteListings.InBurlington(new(44.48, -73.21), precision)]);
        var member = await hub.MakeMember("Ana");
        var town = (place ?? "").StartsWith("Bur", StringComparison.Ordinal) ? "Burlington" : "Boston";
        var id = await hub.Look(db => db.Places.Where(one => one.Name == town && one.Country == "US").OrderByDescending(one => one.Region == "Vermont").ThenByDescending(one => one.Population)
            .Select(one => one.Id).FirstAsync(Cancellation));
        var listing = new ListingFields { Name = name, Locations = place is null ? [] : [new LocationFields { Place = place, PlaceId = id }] };

        var similar = await hub.As(member, requests => requests.Send(new FindSimilarOrganizations(listing)));

        Assert.Equal(found ? [name] : [], similar.Value.Select(one => one.Name));
    }

    [Fact]
    public async Task The_squares_around_a_place_hold_all_that_is_near()
    {
        var random = new Random(11);
        var here = Enumerable.Range(0, 5_000).Select(number => new GeoPoint(
            number % 50 == 0 ? 84.9 : random.NextDouble() * 170 - 85, number % 7 == 0 ? 179.9 : random.NextDouble() * 360 - 180)).ToArray();
        var there = here.Select(point => Away(point, random.NextDouble() * 2 * Math.PI, random.NextDouble() * Likeness.AnotherTown)).ToArray();
        Assert.All(here.Zip(there), pair => Assert.InRange(pair.First.KilometresTo(pair.Second), 0, Likeness.AnotherTown + 0.01));
        var (norths, easts) = (here.Select(point => point.Latitude).ToArray(), here.Select(point => point.Longitude).ToArray());
        var (otherNorths, otherEasts) = (there.Select(point => point.Latitude).ToArray(), there.Select(point => point.Longitude).ToArray());

        var missed = await hub.Look(db => db.Database.SqlQuery<int>($"""
            SELECT count(*)::int AS "Value"
            FROM unnest({norths}::float8[], {easts}::float8[], {otherNorths}::float8[], {otherEasts}::float8[]) AS pair(north, east, other_north, other_east)
            WHERE directory.area(other_north, other_east) NOT IN (SELECT directory.areas_around(north, east, {Likeness.AnotherTown}))
            """).SingleAsync(Cancellation));

        Assert.Equal(0, missed);
    }

    private static GeoPoint Away(GeoPoint from, double bearing, double kilometres)
    {
        var (arc, latitude) = (kilometres / 6371, double.DegreesToRadians(from.Latitude));
        var north = Math.Asin(Math.Sin(latitude) * Math.Cos(arc) + Math.Cos(latitude) * Math.Sin(arc) * Math.Cos(bearing));
        var east = Math.Atan2(Math.Sin(bearing) * Math.Sin(arc) * Math.Cos(latitude), Math.Cos(arc) - Math.Sin(latitude) * Math.Sin(north));
        var longitude = from.Longitude + double.RadiansToDegrees(east);
        return new GeoPoint(double.RadiansToDegrees(north), longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude);
    }
}
