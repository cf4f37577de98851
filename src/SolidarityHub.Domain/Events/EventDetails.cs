namespace SolidarityHub.Domain.Events;

/// <summary>Everything people read about an event, as its hosts gave it.</summary>
public sealed record EventDetails
{
    public required string Title { get; init; }

    public string Summary { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Description { get; init; } = "";

    /// <summary>The same, made safe when it was written.</summary>
    public string DescriptionHtml { get; init; } = "";

    public required string Language { get; init; }

    public required EventTime Time { get; init; }

    public EventPlace Place { get; init; } = EventPlace.None;

    public string OnlineUrl { get; init; } = "";

    public OnlineAudience OnlineFor { get; init; }

    public string Cost { get; init; } = "";

    public string Access { get; init; } = "";

    public int? Capacity { get; init; }

    public IReadOnlyList<string> Themes { get; init; } = [];

    public EventStatus Status { get; init; }

    public string StatusNote { get; init; } = "";
}

/// <summary>Where an event is.</summary>
/// <param name="Venue">The name on the door.</param>
/// <param name="Address">Street and number.</param>
/// <param name="Name">Town or region.</param>
/// <param name="Latitude">Degrees north (WGS 84).</param>
/// <param name="Longitude">Degrees east (WGS 84).</param>
public sealed record EventPlace(string Venue, string Address, string Name, double? Latitude, double? Longitude)
{
    public const int VenueMaxLength = 150;
    public const int AddressMaxLength = 200;
    public const int NameMaxLength = 150;
    public const int OnlineUrlMaxLength = 500;

    public static readonly EventPlace None = new("", "", "", null, null);
}
