using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Domain.Tests.Directory;

/// <summary>One rule says what others may know of a place.</summary>
public sealed class ShownLocationTests
{
    private static readonly Place Oakland = new(5378538, "Oakland", "Oakland", "California", "US", 37.80437, -122.2708, 419267, "America/Los_Angeles");

    [Fact]
    public void An_exact_place_shows_everything() => Assert.Equal(
        new ShownLocation("Office", "1 First Street", "94601", "Oakland", "California", "US", 37.812, -122.251, LocationPrecision.Exact),
        Shown(LocationPrecision.Exact));

    [Fact]
    public void A_neighbourhood_shows_the_town_without_the_address()
    {
        var shown = Shown(LocationPrecision.Neighbourhood)!;
        Assert.Equal(("Office", "", "", "Oakland"), (shown.Name, shown.Address, shown.PostalCode, shown.PlaceName));
    }

    [Fact]
    public void A_region_shows_only_the_region()
    {
        var shown = Shown(LocationPrecision.Region)!;
        Assert.Equal(("", "", "", "", "California"), (shown.Name, shown.Address, shown.PostalCode, shown.PlaceName, shown.Region));
    }

    [Fact]
    public void A_hidden_place_shows_nothing() => Assert.Null(Shown(LocationPrecision.Hidden));

    [Property]
    public Property The_digits_of_a_number_are_the_same_however_it_is_written() => Prop.ForAll(
        Gen.Choose(100_000_000, 999_999_999).ToArbitrary(), number =>
            OrganizationContact.KeyOf($"+1 ({number / 1_000_000}) {number % 1_000_000:000000}") == OrganizationContact.KeyOf($"{number:000000000}"));

    private static ShownLocation? Shown(LocationPrecision precision) => ShownLocation.From(new OrganizationLocation(
        Guid.CreateVersion7(), Oakland, "1 First Street", new GeoPoint(37.812, -122.251), precision, "Office", "94601"));
}
