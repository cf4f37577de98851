using System.Globalization;
using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>What a form or a program says about an organization, as typed.</summary>
public sealed record ListingFields
{
    public string? Name { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public string? Language { get; init; }

    public string? Type { get; init; }

    public string? MainSector { get; init; }

    public IReadOnlyList<string>? Sectors { get; init; }

    public IReadOnlyList<string>? Themes { get; init; }

    /// <summary>Practices in free words, separated by commas.</summary>
    public string? PracticeTags { get; init; }

    public string? MembershipBasis { get; init; }

    public IReadOnlyList<string>? Languages { get; init; }

    public string? Website { get; init; }

    public string? OpeningHours { get; init; }

    public string? FoundedYear { get; init; }

    public string? PublicEmail { get; init; }

    public string? PublicPhone { get; init; }

    public string? PrivateEmail { get; init; }

    public string? PrivatePhone { get; init; }

    public IReadOnlyList<LocationFields>? Locations { get; init; }

    internal IEnumerable<string> Tags => (PracticeTags ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(tag => Slug.From(tag, "")).Where(tag => tag.Length > 0).Distinct();

    internal ListingText Clean(IMarkdown markdown) => new()
    {
        Name = (Name ?? "").Trim(),
        Summary = (Summary ?? "").Trim(),
        DescriptionMarkdown = (Description ?? "").Trim(),
        DescriptionHtml = markdown.ToHtml((Description ?? "").Trim()),
        Language = Kept(Language) ?? Domain.Common.Language.English,
        Type = Kept(Type),
        MainSector = Kept(MainSector),
        Sectors = Sectors ?? [],
        Themes = Themes ?? [],
        PracticeTags = [.. Tags],
        MembershipBasis = Kept(MembershipBasis),
        Languages = Languages ?? [],
        Website = Address(Website),
        OpeningHours = Kept(OpeningHours),
        FoundedYear = int.TryParse(FoundedYear, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        PublicEmail = Kept(PublicEmail),
        PublicPhone = Kept(PublicPhone),
        PrivateEmail = Kept(PrivateEmail),
        PrivatePhone = Kept(PrivatePhone),
    };

    /// <summary>An address of the web; people leave out the beginning.</summary>
    internal static string? Address(string? typed) => Kept(typed) switch
    {
        null => null,
        var full when full.Contains("://", StringComparison.Ordinal) => full,
        var bare => $"https://{bare}",
    };

    private static string? Kept(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>One place as typed.</summary>
public sealed record LocationFields
{
    /// <summary>The town, in words.</summary>
    public string? Place { get; init; }

    /// <summary>The town's number, when it was chosen from a list.</summary>
    public int? PlaceId { get; init; }

    public string? Address { get; init; }

    /// <summary>Latitude and longitude in degrees, separated by a comma; for places that a town's name does not tell.</summary>
    public string? Point { get; init; }

    public LocationPrecision Precision { get; init; } = LocationPrecision.Neighbourhood;

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Place) && string.IsNullOrWhiteSpace(Address) && string.IsNullOrWhiteSpace(Point);

    internal GeoPoint? ReadPoint()
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

/// <summary>What every listing must say, and how long it may be.</summary>
internal sealed class ListingRules : AbstractValidator<ListingFields>
{
    public ListingRules(ITaxonomy taxonomy, TimeProvider time, bool full)
    {
        RuleFor(l => l.Name).NotEmpty().MaximumLength(Organization.NameMaxLength);
        RuleFor(l => l.Summary).MaximumLength(Organization.SummaryMaxLength);
        RuleFor(l => l.Description).MaximumLength(Organization.DescriptionMaxLength);
        RuleFor(l => l.Language).Must(code => string.IsNullOrEmpty(code) || Language.OfContent.Contains(code)).WithErrorCode("directory.notAChoice");
        RuleFor(l => l.Type).Must(OneOf(taxonomy.OrganizationTypes)).WithErrorCode("directory.notAChoice");
        RuleFor(l => l.MainSector).Must(OneOf(taxonomy.Sectors)).WithErrorCode("directory.notAChoice");
        RuleFor(l => l.MembershipBasis).Must(OneOf(taxonomy.MembershipBases)).WithErrorCode("directory.notAChoice");
        RuleFor(l => l.Sectors).Must(AllOf(taxonomy.Sectors, Organization.MaxSectors)).WithErrorCode("directory.tooManySectors");
        RuleFor(l => l.Themes).Must(AllOf(taxonomy.Themes, Organization.MaxThemes)).WithErrorCode("directory.tooManyThemes");
        RuleFor(l => l.Languages).Must(codes => codes is null || codes.Count <= Organization.MaxLanguages && codes.All(Language.OfContent.Contains))
            .WithErrorCode("directory.tooManyLanguages");
        RuleFor(l => l.PracticeTags).Must((listing, _) => listing.Tags.Count() <= Organization.MaxTags && listing.Tags.All(tag => tag.Length <= Organization.TagMaxLength))
            .WithErrorCode("directory.tooManyTags");
        RuleFor(l => l.Website).MaximumLength(Organization.WebsiteMaxLength).Must(IsWebAddress).WithErrorCode("directory.notAnAddress");
        RuleFor(l => l.OpeningHours).MaximumLength(Organization.OpeningHoursMaxLength);
        RuleFor(l => l.FoundedYear).Must(year => IsYear(year, time)).WithErrorCode("directory.notAYear");
        RuleFor(l => l.PublicEmail).MaximumLength(Organization.EmailMaxLength).EmailAddress().When(l => !string.IsNullOrWhiteSpace(l.PublicEmail), ApplyConditionTo.CurrentValidator);
        RuleFor(l => l.PrivateEmail).MaximumLength(Organization.EmailMaxLength).EmailAddress().When(l => !string.IsNullOrWhiteSpace(l.PrivateEmail), ApplyConditionTo.CurrentValidator);
        RuleFor(l => l.PublicPhone).MaximumLength(Organization.PhoneMaxLength);
        RuleFor(l => l.PrivatePhone).MaximumLength(Organization.PhoneMaxLength);
        RuleForEach(l => l.Locations).SetValidator(new LocationRules());
        RuleFor(l => l.Locations).Must(all => all is null || all.Count <= Organization.MaxLocations).WithErrorCode("directory.tooManyLocations");
        if (!full) return;

        RuleFor(l => l.Summary).NotEmpty();
        RuleFor(l => l.Type).NotEmpty();
        RuleFor(l => l.MainSector).NotEmpty();
        RuleFor(l => l.Locations).Must(all => all is not null && all.Any(place => !place.IsEmpty)).WithErrorCode("directory.placeMissing")
            .OverridePropertyName("Locations[0].Place");
    }

    private static Func<string?, bool> OneOf(IReadOnlyList<Term> terms) =>
        code => string.IsNullOrEmpty(code) || terms.Any(term => term.Code == code);

    private static Func<IReadOnlyList<string>?, bool> AllOf(IReadOnlyList<Term> terms, int most) =>
        codes => codes is null || codes.Count <= most && codes.All(code => terms.Any(term => term.Code == code));

    private static bool IsWebAddress(string? typed) => ListingFields.Address(typed) is not { } address ||
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal);

    private static bool IsYear(string? typed, TimeProvider time) => string.IsNullOrWhiteSpace(typed) ||
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year >= Organization.EarliestFounding && year <= time.Now().InUtc().Year;
}

/// <summary>What a place must say.</summary>
internal sealed class LocationRules : AbstractValidator<LocationFields>
{
    public LocationRules()
    {
        RuleFor(l => l.Place).MaximumLength(Place.NameMaxLength);
        RuleFor(l => l.Place).NotEmpty().When(l => !l.IsEmpty).WithErrorCode("directory.placeMissing");
        RuleFor(l => l.Address).MaximumLength(OrganizationLocation.AddressMaxLength);
        RuleFor(l => l.Point).Must((place, point) => string.IsNullOrWhiteSpace(point) || place.ReadPoint() is not null)
            .WithErrorCode("directory.notAPoint");
        RuleFor(l => l.Precision).IsInEnum();
    }
}
