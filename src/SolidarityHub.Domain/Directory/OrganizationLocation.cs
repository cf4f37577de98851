namespace SolidarityHub.Domain.Directory;

/// <summary>One place where an organization is found, and how precisely others may know it.</summary>
public sealed class OrganizationLocation
{
    public const int NameMaxLength = 80;
    public const int AddressMaxLength = 300;
    public const int PostalCodeMaxLength = 20;

    private OrganizationLocation() { }

    /// <param name="id">The location's id.</param>
    /// <param name="place">The town it is in.</param>
    /// <param name="address">Street and number, in the local way of writing them, in one or several lines; may be empty.</param>
    /// <param name="point">The exact point, when the people have given one; otherwise the town's.</param>
    /// <param name="precision">How precisely others may know it.</param>
    /// <param name="name">What it is: office, warehouse; may be empty.</param>
    /// <param name="postalCode">May be empty.</param>
    public OrganizationLocation(
        Guid id, Place place, string address, GeoPoint? point, LocationPrecision precision, string name = "", string postalCode = "")
    {
        Id = id;
        PlaceId = place.Id;
        PlaceName = place.Name;
        Region = place.Region;
        Country = place.Country;
        Name = name;
        Address = address;
        PostalCode = postalCode;
        Precision = precision;
        var exact = point ?? new GeoPoint(place.Latitude, place.Longitude);
        (Latitude, Longitude) = (exact.Latitude, exact.Longitude);
        var shown = exact.Blurred(precision);
        (ShownLatitude, ShownLongitude) = (shown?.Latitude, shown?.Longitude);
    }

    public Guid Id { get; private set; }

    public int PlaceId { get; private set; }

    public string PlaceName { get; private set; } = "";

    public string Region { get; private set; } = "";

    /// <summary>ISO 3166-1, two letters.</summary>
    public string Country { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string PostalCode { get; private set; } = "";

    /// <summary>For the organization's own people only; others get <see cref="ShownLatitude"/>.</summary>
    public double Latitude { get; private set; }

    public double Longitude { get; private set; }

    public LocationPrecision Precision { get; private set; }

    /// <summary>The latitude that pages, feeds, maps, search and its distances use; none when hidden.</summary>
    public double? ShownLatitude { get; private set; }

    public double? ShownLongitude { get; private set; }

    /// <summary>Both of them.</summary>
    public GeoPoint? Shown => ShownLatitude is { } latitude && ShownLongitude is { } longitude ? new GeoPoint(latitude, longitude) : null;
}

/// <summary>How precisely a place may be known. Some groups have good reason to be careful.</summary>
public enum LocationPrecision
{
    /// <summary>Address and point.</summary>
    Exact = 0,

    /// <summary>The town, and a point within about a kilometre.</summary>
    Neighbourhood = 1,

    /// <summary>The region only, and a point within about twenty-five kilometres.</summary>
    Region = 2,

    /// <summary>Nothing.</summary>
    Hidden = 3,
}

/// <summary>A point on the earth, in degrees (WGS 84).</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>
    /// The point as others may know it. It snaps to a grid, so asking again and again cannot average the blur
    /// away, as it could if the point were moved at random.
    /// </summary>
    public GeoPoint? Blurred(LocationPrecision precision) => precision switch
    {
        LocationPrecision.Exact => this,
        LocationPrecision.Neighbourhood => SnappedTo(0.02),
        LocationPrecision.Region => SnappedTo(0.5),
        LocationPrecision.Hidden => null,
    };

    /// <summary>Along the great circle; as exact as the earth is round.</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (north, east) = (double.DegreesToRadians(other.Latitude - Latitude), double.DegreesToRadians(other.Longitude - Longitude));
        var half = Math.Pow(Math.Sin(north / 2), 2)
            + Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude)) * Math.Pow(Math.Sin(east / 2), 2);
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private GeoPoint SnappedTo(double step) => new(
        Math.Clamp(Math.Round(Math.Round(Latitude / step) * step, 6), -90, 90),
        Math.Clamp(Math.Round(Math.Round(Longitude / step) * step, 6), -180, 180));
}
