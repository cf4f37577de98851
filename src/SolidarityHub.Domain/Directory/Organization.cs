using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Directory;

/// <summary>A cooperative, a commons, a network, a neighbourhood group: one entry of the directory.</summary>
public sealed partial class Organization
{
    public const int NameMaxLength = 120;
    public const int SummaryMaxLength = 280;
    public const int DescriptionMaxLength = 10_000;
    public const int CodeMaxLength = 20;
    public const int TagMaxLength = 40;
    public const int MaxTags = 12;
    public const int MaxThemes = 6;
    public const int MaxSectors = 5;
    public const int MaxLocations = 5;
    public const int MaxLanguages = 8;
    public const int WebsiteMaxLength = 300;
    public const int MissionMaxLength = 1_000;
    public const int MaxLinks = 10;
    public const int MaxContacts = 6;
    public const int MaxServiceAreas = 10;
    public const int ServiceAreaMaxLength = 120;
    public const int OpeningHoursMaxLength = 500;
    public const int AccessibilityNoteMaxLength = 500;
    public const int ExternalIdMaxLength = 200;
    public const int NoteMaxLength = 2_000;
    public const int EarliestFounding = 1600;

    private readonly List<OrganizationLocation> locations = [];
    private readonly List<OrganizationContact> contacts = [];

    private Organization() { }

    private Organization(Guid id, string slug, Guid threadId, Instant now) =>
        (Id, Slug, ThreadId, CreatedAt, UpdatedAt) = (id, slug, threadId, now, now);

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public string DescriptionMarkdown { get; private set; } = "";

    public string DescriptionHtml { get; private set; } = "";

    /// <summary>What it is there for, in one paragraph.</summary>
    public string Mission { get; private set; } = "";

    /// <summary>The language in which the listing is written.</summary>
    public string Language { get; private set; } = Common.Language.English;

    public OrganizationActivity Activity { get; private set; }

    /// <summary>Code of the organization type (ESSGlobal); null when nobody has said.</summary>
    public string? Type { get; private set; }

    public string? MainSector { get; private set; }

    /// <summary>The main sector and the further ones, so that a filter finds both.</summary>
    public string[] Sectors { get; private set; } = [];

    public string[] Themes { get; private set; } = [];

    /// <summary>What it does, in its own words, each as a slug.</summary>
    public string[] PracticeTags { get; private set; } = [];

    /// <summary>Code of who its members are (ESSGlobal).</summary>
    public string? MembershipBasis { get; private set; }

    /// <summary>The languages people can be met in.</summary>
    public string[] Languages { get; private set; } = [];

    public string? Website { get; private set; }

    /// <summary>What of its website's address it holds alone; empty when it has none or shares it.</summary>
    public string WebsiteDomain { get; private set; } = "";

    public IReadOnlyList<FurtherLink> Links { get; private set; } = [];

    public string? OpeningHours { get; private set; }

    /// <summary>As precisely as it is known, in the form of <see cref="PartialDate"/>; empty when not at all.</summary>
    public string FoundedOn { get; private set; } = "";

    public GeographicScope? Scope { get; private set; }

    /// <summary>Where it is active, in its own words, whether or not it has a door there.</summary>
    public string[] ServiceAreas { get; private set; } = [];

    public AccessibilityFact[] Accessibility { get; private set; } = [];

    public string AccessibilityNote { get; private set; } = "";

    public ListingStatus Status { get; private set; }

    /// <summary>Listed by an editor; nobody of the organization has taken it over yet.</summary>
    public bool Unclaimed { get; private set; }

    /// <summary>Words by which search finds it besides name and summary: tags, terms in both languages, shown places.</summary>
    public string Keywords { get; private set; } = "";

    /// <summary>The file of many listings that it came with; null for one that was typed.</summary>
    public Guid? ImportBatchId { get; private set; }

    /// <summary>What it is called in the list that it came from, so that reading the list again does not list it twice.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>Its sign, a picture that was drawn anew when it came in.</summary>
    public Guid? LogoFileId { get; private set; }

    /// <summary>How often it has been described; the number of its latest revision, zero while none is kept.</summary>
    public int Revision { get; private set; }

    public Guid ThreadId { get; private set; }

    public Instant CreatedAt { get; private set; }

    public Instant UpdatedAt { get; private set; }

    public Instant? PublishedAt { get; private set; }

    public IReadOnlyList<OrganizationLocation> Locations => locations;

    public IReadOnlyList<OrganizationContact> Contacts => contacts;

    public bool IsPublished => Status == ListingStatus.Published;

    /// <summary>A member tells of their organization; it waits for an editor's look.</summary>
    public static Organization Register(Guid id, string slug, Guid threadId, ListingText text, Instant now)
    {
        var organization = new Organization(id, slug, threadId, now) { Status = ListingStatus.Submitted };
        organization.Describe(text);
        return organization;
    }

    /// <summary>An editor lists an organization from public facts; its people can claim it later.</summary>
    public static Organization ListPublicly(Guid id, string slug, Guid threadId, ListingText text, Instant now)
    {
        var organization = new Organization(id, slug, threadId, now)
        {
            Status = ListingStatus.Published, Unclaimed = true, PublishedAt = now, LookAgainAt = now + FactsHold,
        };
        organization.Describe(text);
        return organization;
    }

    /// <summary>Takes new words. What is published stays so; what was sent back waits for another look.</summary>
    public Result<Done> Revise(ListingText text, Instant now)
    {
        if (Status == ListingStatus.Archived) return OrganizationErrors.Archived;
        Describe(text);
        UpdatedAt = now;
        if (Status is ListingStatus.ChangesAsked or ListingStatus.Rejected) Status = ListingStatus.Submitted;
        return Result.Done;
    }

    /// <summary>Notes which list it came from.</summary>
    public void CameWith(ImportBatch batch, string? externalId) => (ImportBatchId, ExternalId) = (batch.Id, externalId);

    public void Wear(Guid? logoFileId) => LogoFileId = logoFileId;

    /// <summary>The number of the revision that keeps what is said now.</summary>
    public int NextRevision() => ++Revision;

    public Result<Done> Publish(Instant now)
    {
        if (IsPublished) return OrganizationErrors.AlreadyPublished;
        Status = ListingStatus.Published;
        PublishedAt ??= now;
        LookAgainAt ??= now + FactsHold;
        return Result.Done;
    }

    public Result<Done> AskForChanges()
    {
        if (Status != ListingStatus.Submitted) return OrganizationErrors.NotWaiting;
        Status = ListingStatus.ChangesAsked;
        return Result.Done;
    }

    public Result<Done> Reject()
    {
        if (Status is not (ListingStatus.Submitted or ListingStatus.ChangesAsked)) return OrganizationErrors.NotWaiting;
        Status = ListingStatus.Rejected;
        return Result.Done;
    }

    /// <summary>Places are replaced as a whole: a listing tells where it is, not how it moved.</summary>
    public void Settle(IEnumerable<OrganizationLocation> places)
    {
        locations.Clear();
        locations.AddRange(places.Take(MaxLocations));
    }

    /// <summary>Says by which further words search finds it. Places that are not shown are left out by the caller.</summary>
    public void FindableBy(IEnumerable<string> words) =>
        Keywords = string.Join(' ', words.Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));

    private void Describe(ListingText text)
    {
        Name = text.Name;
        Summary = text.Summary;
        DescriptionMarkdown = text.DescriptionMarkdown;
        DescriptionHtml = text.DescriptionHtml;
        Mission = text.Mission;
        Language = text.Language;
        Activity = text.Activity;
        Type = text.Type;
        MainSector = text.MainSector;
        Sectors = [.. text.Sectors.Prepend(text.MainSector).OfType<string>().Distinct()];
        Themes = [.. text.Themes.Distinct()];
        PracticeTags = [.. text.PracticeTags.Distinct()];
        MembershipBasis = text.MembershipBasis;
        Languages = [.. text.Languages.Distinct()];
        Website = text.Website;
        WebsiteDomain = WebDomain.Of(text.Website);
        Links = [.. text.Links.Distinct()];
        OpeningHours = text.OpeningHours;
        FoundedOn = text.FoundedOn;
        Scope = text.Scope;
        ServiceAreas = [.. text.ServiceAreas.Distinct(StringComparer.OrdinalIgnoreCase)];
        Accessibility = [.. text.Accessibility.Distinct()];
        AccessibilityNote = text.AccessibilityNote;
        contacts.Clear();
        contacts.AddRange(text.Contacts);
    }
}
