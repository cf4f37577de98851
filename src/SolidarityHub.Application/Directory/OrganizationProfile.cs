using System.Text.Json.Serialization;
using NodaTime;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>One organization as its page shows it to this reader.</summary>
public sealed record OrganizationProfile
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string Summary { get; init; }

    public required string DescriptionHtml { get; init; }

    public required string Mission { get; init; }

    public required string Language { get; init; }

    public required OrganizationActivity Activity { get; init; }

    public string? Type { get; init; }

    public string? MainSector { get; init; }

    public required IReadOnlyList<string> Sectors { get; init; }

    public required IReadOnlyList<string> Themes { get; init; }

    public required IReadOnlyList<string> PracticeTags { get; init; }

    public string? MembershipBasis { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public string? Website { get; init; }

    public required IReadOnlyList<FurtherLink> Links { get; init; }

    public string? OpeningHours { get; init; }

    /// <summary>A year, a month or a day in the form of ISO 8601; empty when not known.</summary>
    public required string FoundedOn { get; init; }

    public GeographicScope? Scope { get; init; }

    public required IReadOnlyList<string> ServiceAreas { get; init; }

    public required IReadOnlyList<AccessibilityFact> Accessibility { get; init; }

    public required string AccessibilityNote { get; init; }

    /// <summary>Those for everyone; for stewards and editors also the others.</summary>
    public required IReadOnlyList<ShownContact> Contacts { get; init; }

    public required ListingStatus Status { get; init; }

    public required bool Unclaimed { get; init; }

    /// <summary>Its sign is at <c>/organizations/{slug}/logo</c>.</summary>
    public required bool HasLogo { get; init; }

    /// <summary>The number that an edit must name (<c>If-Match</c>).</summary>
    public required int Revision { get; init; }

    public required Guid ThreadId { get; init; }

    public required Instant UpdatedAt { get; init; }

    public Instant? PublishedAt { get; init; }

    /// <summary>When somebody who keeps it last said that it is right, or else when it was published.</summary>
    [JsonPropertyName("last_confirmed")]
    public Instant? LastConfirmed { get; init; }

    /// <summary>Its people have been asked since and have not answered.</summary>
    public bool Lapsed { get; init; }

    public required bool MayEdit { get; init; }

    public required IReadOnlyList<ShownLocation> Locations { get; init; }

    /// <summary>Listings of the same organization that were folded into it and were talked about.</summary>
    public required IReadOnlyList<FoldedListing> Folded { get; init; }

    /// <summary>Empty for everyone but stewards and editors.</summary>
    public IReadOnlyList<ListingStep> Log { get; init; } = [];

    /// <summary>The first address for everyone, for forms that know only one.</summary>
    public string? PublicEmail => Contacts.FirstOrDefault(contact => contact is { IsPublic: true, Email: not null })?.Email;

    /// <summary>The first number for everyone, for forms that know only one.</summary>
    public string? PublicPhone => Contacts.FirstOrDefault(contact => contact is { IsPublic: true, Phone: not null })?.Phone;
}

/// <summary>One way to reach an organization, as far as the reader may know it.</summary>
public sealed record ShownContact(string Label, string? Email, string? Phone, bool IsPublic);

/// <summary>One step in a listing's life, for those who keep it.</summary>
public sealed record ListingStep(ListingAct Act, ListingStatus State, string Note, Instant At, string? By);

/// <summary>A listing that was folded into another, with the conversation about it.</summary>
public sealed record FoldedListing(string Name, Guid ThreadId);
