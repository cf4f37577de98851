using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Directory;

/// <summary>A cooperative, a commons, a network, a neighbourhood group: one entry of the directory.</summary>
public sealed class Organization
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
    public const int EmailMaxLength = 254;
    public const int PhoneMaxLength = 40;
    public const int OpeningHoursMaxLength = 200;
    public const int NoteMaxLength = 2_000;
    public const int EarliestFounding = 1600;

    private readonly List<OrganizationLocation> locations = [];

    private Organization() { }

    private Organization(Guid id, string slug, Guid threadId, Instant now) =>
        (Id, Slug, ThreadId, CreatedAt, UpdatedAt) = (id, slug, threadId, now, now);

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public string DescriptionMarkdown { get; private set; } = "";

    public string DescriptionHtml { get; private set; } = "";

    /// <summary>The language in which the listing is written.</summary>
    public string Language { get; private set; } = Common.Language.English;

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

    public string? OpeningHours { get; private set; }

    public int? FoundedYear { get; private set; }

    public string? PublicEmail { get; private set; }

    public string? PublicPhone { get; private set; }

    /// <summary>Only for its stewards and the site's editors.</summary>
    public string? PrivateEmail { get; private set; }

    /// <summary>Only for its stewards and the site's editors.</summary>
    public string? PrivatePhone { get; private set; }

    public ListingStatus Status { get; private set; }

    /// <summary>Listed by an editor; nobody of the organization has taken it over yet.</summary>
    public bool Unclaimed { get; private set; }

    /// <summary>Words by which search finds it besides name and summary: tags, terms in both languages, shown places.</summary>
    public string Keywords { get; private set; } = "";

    public Guid ThreadId { get; private set; }

    public Instant CreatedAt { get; private set; }

    public Instant UpdatedAt { get; private set; }

    public Instant? PublishedAt { get; private set; }

    public IReadOnlyList<OrganizationLocation> Locations => locations;

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
            Status = ListingStatus.Published, Unclaimed = true, PublishedAt = now,
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

    public Result<Done> Publish(Instant now)
    {
        if (IsPublished) return OrganizationErrors.AlreadyPublished;
        Status = ListingStatus.Published;
        PublishedAt ??= now;
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
        Language = text.Language;
        Type = text.Type;
        MainSector = text.MainSector;
        Sectors = [.. text.Sectors.Prepend(text.MainSector).OfType<string>().Distinct()];
        Themes = [.. text.Themes.Distinct()];
        PracticeTags = [.. text.PracticeTags.Distinct()];
        MembershipBasis = text.MembershipBasis;
        Languages = [.. text.Languages.Distinct()];
        Website = text.Website;
        OpeningHours = text.OpeningHours;
        FoundedYear = text.FoundedYear;
        PublicEmail = text.PublicEmail;
        PublicPhone = text.PublicPhone;
        PrivateEmail = text.PrivateEmail;
        PrivatePhone = text.PrivatePhone;
    }
}

/// <summary>Where a listing stands between its people and the public.</summary>
public enum ListingStatus
{
    /// <summary>Waits for an editor.</summary>
    Submitted = 0,

    /// <summary>An editor asked its people to change something first.</summary>
    ChangesAsked = 1,

    Published = 2,

    Rejected = 3,

    /// <summary>Taken off the directory; kept for the record.</summary>
    Archived = 4,
}

/// <summary>What a listing says, checked and cleaned.</summary>
public sealed record ListingText
{
    public required string Name { get; init; }

    public string Summary { get; init; } = "";

    public string DescriptionMarkdown { get; init; } = "";

    public string DescriptionHtml { get; init; } = "";

    public string Language { get; init; } = Common.Language.English;

    public string? Type { get; init; }

    public string? MainSector { get; init; }

    public IReadOnlyList<string> Sectors { get; init; } = [];

    public IReadOnlyList<string> Themes { get; init; } = [];

    public IReadOnlyList<string> PracticeTags { get; init; } = [];

    public string? MembershipBasis { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public string? Website { get; init; }

    public string? OpeningHours { get; init; }

    public int? FoundedYear { get; init; }

    public string? PublicEmail { get; init; }

    public string? PublicPhone { get; init; }

    public string? PrivateEmail { get; init; }

    public string? PrivatePhone { get; init; }
}
