namespace SolidarityHub.Domain.Directory;

/// <summary>What a listing says, checked and cleaned.</summary>
public sealed record ListingText
{
    public required string Name { get; init; }

    public string Summary { get; init; } = "";

    public string DescriptionMarkdown { get; init; } = "";

    public string DescriptionHtml { get; init; } = "";

    public string Mission { get; init; } = "";

    public string Language { get; init; } = Common.Language.English;

    public OrganizationActivity Activity { get; init; }

    public string? Type { get; init; }

    public string? MainSector { get; init; }

    public IReadOnlyList<string> Sectors { get; init; } = [];

    public IReadOnlyList<string> Themes { get; init; } = [];

    public IReadOnlyList<string> PracticeTags { get; init; } = [];

    public string? MembershipBasis { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>As <see cref="Common.PartialDate"/> writes it; empty when not known.</summary>
    public string FoundedOn { get; init; } = "";

    public GeographicScope? Scope { get; init; }

    public IReadOnlyList<string> ServiceAreas { get; init; } = [];

    public string? Website { get; init; }

    public IReadOnlyList<FurtherLink> Links { get; init; } = [];

    public IReadOnlyList<OrganizationContact> Contacts { get; init; } = [];

    public string? OpeningHours { get; init; }

    public IReadOnlyList<AccessibilityFact> Accessibility { get; init; } = [];

    public string AccessibilityNote { get; init; } = "";
}
