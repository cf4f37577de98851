using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Reading;

/// <summary>Something a reading group works with: a file, a link, a guide or a quotation, and whether it may be passed on.</summary>
public sealed class Material : IHasAudience
{
    public const int TitleMaxLength = 150;
    public const int BodyMaxLength = 20_000;
    public const int UrlMaxLength = 500;
    public const int SourceMaxLength = 300;
    public const int LocatorMaxLength = 40;
    public const int EditionMaxLength = 120;

    private Material() { }

    private Material(Guid id, ReadingGroup group, Guid? groupChapterId, MaterialKind kind, Guid createdBy, int position, Instant now)
    {
        Id = id;
        GroupId = group.Id;
        GroupChapterId = groupChapterId;
        Kind = kind;
        CreatedBy = createdBy;
        Position = position;
        CreatedAt = UpdatedAt = now;
    }

    public Guid Id { get; private set; }

    public Guid GroupId { get; private set; }

    /// <summary>The chapter it belongs to; null when it is for the whole group.</summary>
    public Guid? GroupChapterId { get; private set; }

    public MaterialKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public string BodyMarkdown { get; private set; } = "";

    public string BodyHtml { get; private set; } = "";

    public string Url { get; private set; } = "";

    public Guid? FileId { get; private set; }

    public string Language { get; private set; } = Common.Language.English;

    /// <summary>Who made it or where it is from.</summary>
    public string Source { get; private set; } = "";

    public MaterialLicence Licence { get; private set; }

    /// <summary>Where in the book a quotation stands. Pages may be Roman numerals.</summary>
    public string PageLabel { get; private set; } = "";

    public string Paragraph { get; private set; } = "";

    public string Edition { get; private set; } = "";

    public AudienceKind AudienceKind { get; private set; }

    public Guid? AudienceId { get; private set; }

    public Guid? CreatedBy { get; private set; }

    public Instant CreatedAt { get; private set; }

    public Instant UpdatedAt { get; private set; }

    public int Position { get; private set; }

    public static Result<Material> Share(
        Guid id, ReadingGroup group, Guid? groupChapterId, MaterialKind kind, MaterialContent content,
        Guid createdBy, int position, Instant now)
    {
        var material = new Material(id, group, groupChapterId, kind, createdBy, position, now);
        var said = material.Say(group, content, now);
        return said.Succeeded ? material : said.Error;
    }

    public Result<Done> Say(ReadingGroup group, MaterialContent content, Instant now)
    {
        if (content.ForEveryone && group.Privacy != GroupPrivacy.Public) return MaterialErrors.GroupIsClosed;
        if (content.ForEveryone && !content.Licence.MayBeShared()) return MaterialErrors.MayNotBeShared;

        Title = content.Title;
        BodyMarkdown = content.BodyMarkdown;
        BodyHtml = content.BodyHtml;
        Url = content.Url;
        FileId = content.FileId ?? FileId;
        Language = content.Language;
        Source = content.Source;
        Licence = content.Licence;
        PageLabel = content.PageLabel;
        Paragraph = content.Paragraph;
        Edition = content.Edition;
        UpdatedAt = now;
        Show(content.ForEveryone ? Audience.Everyone : group.Writers);
        return Result.Done;
    }

    /// <summary>The group no longer lets others read along, so nothing of it stays open.</summary>
    public void Withdraw(ReadingGroup group) => Show(group.Writers);

    private void Show(Audience audience) => (AudienceKind, AudienceId) = (audience.Kind, audience.Id);
}

/// <summary>What a material says.</summary>
public sealed record MaterialContent(
    string Title, string BodyMarkdown, string BodyHtml, string Url, Guid? FileId, string Language, string Source,
    MaterialLicence Licence, string PageLabel, string Paragraph, string Edition, bool ForEveryone);

/// <summary>The kinds of materials.</summary>
public enum MaterialKind
{
    Guide = 0,
    Link = 1,
    File = 2,
    Quotation = 3,
}

/// <summary>May we share this?</summary>
public enum MaterialLicence
{
    /// <summary>Nobody knows yet, so it stays in the group.</summary>
    Unknown = 0,
    OwnWork = 1,
    CcBy = 2,
    CcBySa = 3,
    CcByNc = 4,
    PublicDomain = 5,

    /// <summary>The rights holder agreed.</summary>
    Permission = 6,

    /// <summary>We only point at it, or quote a few lines with their source.</summary>
    PointedAt = 7,
}

/// <summary>What the licences allow.</summary>
public static class MaterialLicences
{
    public static bool MayBeShared(this MaterialLicence licence) => licence != MaterialLicence.Unknown;
}

/// <summary>Why a wish about a material is not carried out.</summary>
public static class MaterialErrors
{
    public static readonly Error NotFound = Error.NotFound("reading.materialNotFound");
    public static readonly Error NotYours = Error.Forbidden("reading.materialNotYours");
    public static readonly Error GroupIsClosed = Error.Invalid("ForEveryone", "reading.groupIsClosed");
    public static readonly Error MayNotBeShared = Error.Invalid("Licence", "reading.mayNotBeShared");
}
