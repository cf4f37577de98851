namespace SolidarityHub.Domain.Directory;

/// <summary>A town of the world, from the gazetteer that the site carries with it, so that no third party learns who looks where.</summary>
public sealed class Place
{
    public const int NameMaxLength = 200;

    private Place() { }

    public Place(int id, string name, string asciiName, string region, string country, double latitude, double longitude, int population, string timeZone)
    {
        Id = id;
        Name = name;
        AsciiName = asciiName;
        Region = region;
        Country = country;
        Latitude = latitude;
        Longitude = longitude;
        Population = population;
        TimeZone = timeZone;
    }

    /// <summary>The number it has at GeoNames.</summary>
    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The name without accents.</summary>
    public string AsciiName { get; private set; } = "";

    /// <summary>State or province; empty when unsure.</summary>
    public string Region { get; private set; } = "";

    /// <summary>ISO 3166-1, two letters.</summary>
    public string Country { get; private set; } = "";

    public double Latitude { get; private set; }

    public double Longitude { get; private set; }

    public int Population { get; private set; }

    /// <summary>IANA name.</summary>
    public string TimeZone { get; private set; } = "";
}
