using System.Linq.Expressions;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>A place as others may know it; every page, feed and program gets places only in this form.</summary>
/// <param name="Address">Empty unless the place is exact.</param>
/// <param name="PlaceName">Empty when only the region is shown.</param>
/// <param name="Region">State or province; may be empty.</param>
/// <param name="Country">ISO 3166-1, two letters.</param>
/// <param name="Latitude">Blurred by the precision.</param>
/// <param name="Longitude">Blurred by the precision.</param>
/// <param name="Precision">How precisely the people want it known.</param>
public sealed record ShownLocation(
    string Address, string PlaceName, string Region, string Country, double? Latitude, double? Longitude, LocationPrecision Precision)
{
    /// <summary>For use inside queries, so that what is not shown never leaves the database. Leave out hidden ones before.</summary>
    public static readonly Expression<Func<OrganizationLocation, ShownLocation>> Of = place => new ShownLocation(
        place.Precision == LocationPrecision.Exact ? place.Address : "",
        place.Precision == LocationPrecision.Exact || place.Precision == LocationPrecision.Neighbourhood ? place.PlaceName : "",
        place.Region,
        place.Country,
        place.ShownLatitude,
        place.ShownLongitude,
        place.Precision);

    /// <summary>In words: <c>Oakland, California, United States</c>.</summary>
    public string Label(ITaxonomy taxonomy, string language) => PlaceNames.Full(PlaceName, Region, Country, taxonomy, language);
}
