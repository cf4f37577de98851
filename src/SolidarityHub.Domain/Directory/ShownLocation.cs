using System.Linq.Expressions;

namespace SolidarityHub.Domain.Directory;

/// <summary>A place as others may know it; every page, feed and program gets places only in this form.</summary>
/// <param name="Name">What it is: office, warehouse. Empty when only the region is shown.</param>
/// <param name="Address">Empty unless the place is exact; may have several lines.</param>
/// <param name="PostalCode">Empty unless the place is exact.</param>
/// <param name="PlaceName">Empty when only the region is shown.</param>
/// <param name="Region">State or province; may be empty.</param>
/// <param name="Country">ISO 3166-1, two letters.</param>
/// <param name="Latitude">Blurred by the precision.</param>
/// <param name="Longitude">Blurred by the precision.</param>
/// <param name="Precision">How precisely the people want it known.</param>
public sealed record ShownLocation(
    string Name, string Address, string PostalCode, string PlaceName, string Region, string Country,
    double? Latitude, double? Longitude, LocationPrecision Precision)
{
    /// <summary>
    /// The one rule of what each precision shows. For use inside queries, so that what is not shown never leaves
    /// the database; leave out hidden places before.
    /// </summary>
    public static readonly Expression<Func<OrganizationLocation, ShownLocation>> Of = place => new ShownLocation(
        place.Precision == LocationPrecision.Exact || place.Precision == LocationPrecision.Neighbourhood ? place.Name : "",
        place.Precision == LocationPrecision.Exact ? place.Address : "",
        place.Precision == LocationPrecision.Exact ? place.PostalCode : "",
        place.Precision == LocationPrecision.Exact || place.Precision == LocationPrecision.Neighbourhood ? place.PlaceName : "",
        place.Precision == LocationPrecision.Hidden ? "" : place.Region,
        place.Precision == LocationPrecision.Hidden ? "" : place.Country,
        place.ShownLatitude,
        place.ShownLongitude,
        place.Precision);

    private static readonly Func<OrganizationLocation, ShownLocation> Show = Of.Compile();

    /// <summary>The same rule outside queries; null when nothing is shown.</summary>
    public static ShownLocation? From(OrganizationLocation place) =>
        place.Precision == LocationPrecision.Hidden ? null : Show(place);
}
