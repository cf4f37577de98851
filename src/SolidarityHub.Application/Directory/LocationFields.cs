using System.Globalization;
using FluentValidation;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>One place as typed.</summary>
public sealed record LocationFields
{
    /// <summary>What it is: office, warehouse.</summary>
    public string? Name { get; init; }

    /// <summary>The town, in words.</summary>
    public string? Place { get; init; }

    /// <summary>The town's number, when it was chosen from a list.</summary>
    public int? PlaceId { get; init; }

    public string? Address { get; init; }

    public string? PostalCode { get; init; }

    /// <summary>Latitude and longitude in degrees, separated by a comma; for places that a town's name does not tell.</summary>
    public string? Point { get; init; }

    public LocationPrecision Precision { get; init; } = LocationPrecision.Neighbourhood;

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Place) && string.IsNullOrWhiteSpace(Address) && string.IsNullOrWhiteSpace(Point);

    /// <summary>Address lines without empty ones.</summary>
    internal static string Lines(string? typed) => string.Join(
        '\n', (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    public GeoPoint? ReadPoint()
    {
        var parts = (Point ?? "").Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180
                ? new GeoPoint(latitude, longitude)
                : null;
    }
}

/// <summary>What a place must say.</summary>
internal sealed class LocationRules : AbstractValidator<LocationFields>
{
    public LocationRules()
    {
        RuleFor(l => l.Place).MaximumLength(Place.NameMaxLength);
        RuleFor(l => l.Place).NotEmpty().When(l => !l.IsEmpty).WithErrorCode("directory.placeMissing");
        RuleFor(l => l.Name).MaximumLength(OrganizationLocation.NameMaxLength);
        RuleFor(l => l.PostalCode).MaximumLength(OrganizationLocation.PostalCodeMaxLength);
        RuleFor(l => l.Address).MaximumLength(OrganizationLocation.AddressMaxLength);
        RuleFor(l => l.Point).Must((place, point) => string.IsNullOrWhiteSpace(point) || place.ReadPoint() is not null)
            .WithErrorCode("directory.notAPoint");
        RuleFor(l => l.Precision).IsInEnum();
    }
}
