using System.Text.Json.Serialization;
using NodaTime;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Which organizations are looked for.</summary>
public sealed record OrganizationFilter
{
    public string Words { get; init; } = "";

    public string? Type { get; init; }

    public string? Sector { get; init; }

    public string? Theme { get; init; }

    public string? Tag { get; init; }

    public GeoPoint? Near { get; init; }

    /// <summary>In kilometres, around <see cref="Near"/>.</summary>
    public int Radius { get; init; } = 50;

    public GeoWindow? Window { get; init; }

    public OrganizationSort Sort { get; init; }

    /// <summary>Only those first published after this, and no later than <see cref="ListedUntil"/>.</summary>
    public Instant? ListedAfter { get; init; }

    public Instant? ListedUntil { get; init; }
}

/// <summary>A window of the map, in degrees. West may be greater than east: it then crosses the date line.</summary>
public readonly record struct GeoWindow(double West, double South, double East, double North);

/// <summary>The orders in which a list of organizations can be read.</summary>
public enum OrganizationSort
{
    /// <summary>The best match first when words were given, the name otherwise.</summary>
    Relevance = 0,
    Name = 1,
    Newest = 2,
    Distance = 3,
}

/// <summary>One stretch of what was found, how many there are, and how they are spread over the filters.</summary>
/// <param name="Items">The stretch itself.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Facets">How many would remain for each further filter.</param>
/// <param name="IsEstimate">The numbers come from a sample, because counting very many takes longer than anyone waits.</param>
/// <param name="Reachable">How many can be leafed through.</param>
public sealed record OrganizationsFound(
    IReadOnlyList<OrganizationCard> Items, int Total, IReadOnlyList<Facet> Facets, bool IsEstimate, int Reachable);

/// <summary>How many would remain if one more filter were chosen.</summary>
public sealed record Facet(FacetKind Kind, string Code, int Count);

public enum FacetKind
{
    Type = 0,
    Sector = 1,
    Theme = 2,
    Tag = 3,
}

/// <summary>An organization as a list shows it.</summary>
public sealed record OrganizationCard
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string Summary { get; init; }

    public required string Language { get; init; }

    public string? Type { get; init; }

    public string? MainSector { get; init; }

    public required IReadOnlyList<string> Sectors { get; init; }

    public required IReadOnlyList<string> Themes { get; init; }

    public required IReadOnlyList<string> PracticeTags { get; init; }

    public string? Website { get; init; }

    public string? PublicEmail { get; init; }

    public bool Unclaimed { get; init; }

    public required ListingStatus Status { get; init; }

    public required Instant UpdatedAt { get; init; }

    public Instant? PublishedAt { get; init; }

    /// <summary>When somebody who keeps it last said that it is right, or else when it was published.</summary>
    [JsonPropertyName("last_confirmed")]
    public Instant? LastConfirmed { get; init; }

    public required IReadOnlyList<ShownLocation> Locations { get; init; }

    /// <summary>From the searched place to the nearest shown one, in kilometres.</summary>
    public double? Distance { get; init; }
}
