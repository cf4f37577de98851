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

    public string? Mission { get; init; }

    public string? Language { get; init; }

    public OrganizationActivity Activity { get; init; }

    public string? Type { get; init; }

    public string? MainSector { get; init; }

    public IReadOnlyList<string>? Sectors { get; init; }

    public IReadOnlyList<string>? Themes { get; init; }

    /// <summary>Practices in free words, separated by commas.</summary>
    public string? PracticeTags { get; init; }

    public string? MembershipBasis { get; init; }

    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>A year, a month or a day: <c>1998</c>, <c>1998-05</c>, <c>1998-05-01</c>.</summary>
    public string? FoundedOn { get; init; }

    public GeographicScope? Scope { get; init; }

    /// <summary>Where it is active, one area a line.</summary>
    public string? ServiceAreas { get; init; }

    public string? Website { get; init; }

    public IReadOnlyList<LinkFields>? Links { get; init; }

    public IReadOnlyList<ContactFields>? Contacts { get; init; }

    public string? OpeningHours { get; init; }

    public IReadOnlyList<AccessibilityFact>? Accessibility { get; init; }

    public string? AccessibilityNote { get; init; }

    public IReadOnlyList<LocationFields>? Locations { get; init; }

    internal IEnumerable<string> Tags => (PracticeTags ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(tag => Slug.From(tag, "")).Where(tag => tag.Length > 0).Distinct();

    internal IEnumerable<string> Areas => (ServiceAreas ?? "").Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal ListingText Clean(IMarkdown markdown, IIds ids) => new()
    {
        Name = (Name ?? "").Trim(),
        Summary = (Summary ?? "").Trim(),
        DescriptionMarkdown = (Description ?? "").Trim(),
        DescriptionHtml = markdown.ToHtml((Description ?? "").Trim()),
        Mission = (Mission ?? "").Trim(),
        Language = Kept(Language) ?? Domain.Common.Language.English,
        Activity = Activity,
        Type = Kept(Type),
        MainSector = Kept(MainSector),
        Sectors = Sectors ?? [],
        Themes = Themes ?? [],
        PracticeTags = [.. Tags],
        MembershipBasis = Kept(MembershipBasis),
        Languages = Languages ?? [],
        FoundedOn = PartialDate.TryParse(FoundedOn, out var founded) ? founded.ToString() : "",
        Scope = Scope,
        ServiceAreas = [.. Areas],
        Website = Address(Website),
        Links = [.. (Links ?? []).Where(link => !link.IsEmpty).Select(link => new FurtherLink((link.Label ?? "").Trim(), Address(link.Address)!))],
        Contacts = [.. (Contacts ?? []).Where(contact => !contact.IsEmpty).Select((contact, position) => new OrganizationContact(
            ids.New(), position, (contact.Label ?? "").Trim(), Kept(contact.Email), Kept(contact.Phone), contact.IsPublic))],
        OpeningHours = Kept(OpeningHours),
        Accessibility = Accessibility ?? [],
        AccessibilityNote = (AccessibilityNote ?? "").Trim(),
    };

    /// <summary>What tells whether it is the same as another listing.</summary>
    /// <param name="name">The name as it is compared.</param>
    /// <param name="towns">Where its places are.</param>
    public ListingTraits Traits(string name, IReadOnlyCollection<GeoPoint> towns) => new(
        name, WebDomain.Of(Address(Website)),
        [.. (Contacts ?? []).Select(contact => Kept(contact.Email)?.ToLowerInvariant()).OfType<string>()],
        [.. (Contacts ?? []).Select(contact => OrganizationContact.KeyOf(contact.Phone)).Where(key => key.Length > 0)],
        [.. (Locations ?? []).Select(place => place.ReadPoint()).OfType<GeoPoint>()], towns);

    /// <summary>An address of the web; people leave out the beginning.</summary>
    internal static string? Address(string? typed) => Kept(typed) switch
    {
        null => null,
        var full when full.Contains("://", StringComparison.Ordinal) => full,
        var bare => $"https://{bare}",
    };

    internal static bool IsWebAddress(string? typed) => Address(typed) is not { } address ||
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal);

    private static string? Kept(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
