using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Reading;

/// <summary>People who read a book together: who may find them, how one joins, and when they meet about which chapter.</summary>
public sealed class ReadingGroup
{
    public const int NameMaxLength = 80;
    public const int DescriptionMaxLength = 5_000;
    public const int PlaceMaxLength = 120;
    public const int OnlineUrlMaxLength = 300;
    public const int TimeZoneMaxLength = 60;
    public const int QuestionMaxLength = 300;
    public const int CodeMaxLength = 24;
    public const int GuideMaxLength = 10_000;

    private readonly List<GroupChapter> chapters = [];

    private ReadingGroup() { }

    public ReadingGroup(Guid id, string slug, Guid bookId, GroupDetails details, Instant now)
    {
        Id = id;
        Slug = slug;
        BookId = bookId;
        CreatedAt = now;
        Describe(details);
    }

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

    public Guid BookId { get; private set; }

    public string Name { get; private set; } = "";

    public string DescriptionMarkdown { get; private set; } = "";

    public string DescriptionHtml { get; private set; } = "";

    public string Language { get; private set; } = Common.Language.English;

    /// <summary>Where it meets, as people there would say it; empty for a group that only meets online.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Where it meets online; only its members are shown this.</summary>
    public string OnlineUrl { get; private set; } = "";

    /// <summary>The IANA zone in which its meeting times are told.</summary>
    public string TimeZone { get; private set; } = "UTC";

    public Guid? HostOrganizationId { get; private set; }

    public GroupPrivacy Privacy { get; private set; }

    public Joining Joining { get; private set; }

    /// <summary>What newcomers are asked when joining is on request.</summary>
    public string JoinQuestion { get; private set; } = "";

    public string? JoinCode { get; private set; }

    public Instant? JoinCodeExpiresAt { get; private set; }

    /// <summary>How many people may still join with the code; null is any number.</summary>
    public int? JoinCodeUsesLeft { get; private set; }

    public Instant CreatedAt { get; private set; }

    public Instant? ArchivedAt { get; private set; }

    public IReadOnlyList<GroupChapter> Chapters => chapters;

    /// <summary>Who may read what the group says and shares.</summary>
    public Audience Readers => Privacy == GroupPrivacy.Public ? Audience.Everyone : Writers;

    /// <summary>Who may take part.</summary>
    public Audience Writers => Audience.ReadingGroup(Id);

    public void Describe(GroupDetails details)
    {
        Name = details.Name;
        DescriptionMarkdown = details.DescriptionMarkdown;
        DescriptionHtml = details.DescriptionHtml;
        Language = details.Language;
        Place = details.Place;
        OnlineUrl = details.OnlineUrl;
        TimeZone = details.TimeZone;
        HostOrganizationId = details.HostOrganizationId;
        Privacy = details.Privacy;
        Joining = details.Joining;
        JoinQuestion = details.Joining == Joining.OnRequest ? details.JoinQuestion : "";
    }

    /// <summary>Takes up a chapter of the book, with a conversation of its own.</summary>
    public GroupChapter TakeUp(Guid id, Chapter chapter, Guid threadId)
    {
        var taken = new GroupChapter(id, Id, chapter.Id, chapter.Number, threadId);
        chapters.Add(taken);
        return taken;
    }

    /// <summary>Whether anyone may walk in without asking.</summary>
    public Result<Done> LetIn()
    {
        if (ArchivedAt is not null) return ReadingGroupErrors.Archived;
        return Joining switch
        {
            Joining.Open => Result.Done,
            Joining.OnRequest => ReadingGroupErrors.AskFirst,
            Joining.ByCode => ReadingGroupErrors.CodeNeeded,
        };
    }

    /// <summary>Lets one person in by code and counts it. Only under the group's row lock.</summary>
    public Result<Done> LetIn(string code, Instant now)
    {
        if (ArchivedAt is not null) return ReadingGroupErrors.Archived;
        if (JoinCode is null || code != JoinCode || JoinCodeExpiresAt <= now || JoinCodeUsesLeft <= 0)
            return ReadingGroupErrors.CodeRefused;
        JoinCodeUsesLeft--;
        return Result.Done;
    }

    public Result<Done> MayBeAsked()
    {
        if (ArchivedAt is not null) return ReadingGroupErrors.Archived;
        return Joining == Joining.OnRequest ? Result.Done : ReadingGroupErrors.NoRequests;
    }

    /// <summary>A fresh code; the one before stops working.</summary>
    public void Issue(string code, Instant? expiresAt, int? uses) =>
        (JoinCode, JoinCodeExpiresAt, JoinCodeUsesLeft) = (code, expiresAt, uses);

    public void RevokeCode() => (JoinCode, JoinCodeExpiresAt, JoinCodeUsesLeft) = (null, null, null);

    /// <summary>Moves one chapter to another day, and with it every later chapter that has a day, by as many days.</summary>
    public Result<Done> Move(int number, LocalDate date)
    {
        if (chapters.FirstOrDefault(chapter => chapter.Number == number) is not { } moved) return ReadingGroupErrors.ChapterNotFound;
        if (moved.PlannedOn is not { } before)
        {
            moved.Plan(date, moved.MeetsAt, moved.Minutes);
            return Result.Done;
        }

        var days = Period.DaysBetween(before, date);
        foreach (var chapter in chapters.Where(chapter => chapter.Number >= number && chapter.PlannedOn is not null))
            chapter.Plan(chapter.PlannedOn!.Value.PlusDays(days), chapter.MeetsAt, chapter.Minutes);
        return Result.Done;
    }

    public void Archive(Instant now) => ArchivedAt = now;

    public void Reopen() => ArchivedAt = null;
}

/// <summary>What a group says about itself.</summary>
public sealed record GroupDetails(
    string Name, string DescriptionMarkdown, string DescriptionHtml, string Language, string Place, string OnlineUrl,
    string TimeZone, Guid? HostOrganizationId, GroupPrivacy Privacy, Joining Joining, string JoinQuestion);

/// <summary>Who may find a reading group and read along.</summary>
public enum GroupPrivacy
{
    /// <summary>Anyone may find it and read along; its members write.</summary>
    Public = 0,

    /// <summary>Anyone may find it; only its members see what is inside.</summary>
    Listed = 1,

    /// <summary>Only its members know of it.</summary>
    Hidden = 2,
}

/// <summary>How one becomes a member of a reading group.</summary>
public enum Joining
{
    Open = 0,
    OnRequest = 1,
    ByCode = 2,
}

/// <summary>A chapter as one group reads it: when, with which guide, in which conversation.</summary>
public sealed class GroupChapter
{
    public const int ShortestMeeting = 10;
    public const int LongestMeeting = 600;

    private GroupChapter() { }

    internal GroupChapter(Guid id, Guid groupId, Guid chapterId, int number, Guid threadId) =>
        (Id, GroupId, ChapterId, Number, ThreadId) = (id, groupId, chapterId, number, threadId);

    public Guid Id { get; private set; }

    public Guid GroupId { get; private set; }

    public Guid ChapterId { get; private set; }

    /// <summary>The chapter's number in the book, which is also its place in the address.</summary>
    public int Number { get; private set; }

    public Guid ThreadId { get; private set; }

    public LocalDate? PlannedOn { get; private set; }

    /// <summary>Wall-clock time in the group's zone.</summary>
    public LocalTime? MeetsAt { get; private set; }

    public int? Minutes { get; private set; }

    public string GuideMarkdown { get; private set; } = "";

    public string GuideHtml { get; private set; } = "";

    public void Plan(LocalDate? date, LocalTime? time, int? minutes) =>
        (PlannedOn, MeetsAt, Minutes) = (date, date is null ? null : time, minutes);

    public void Guide(string markdown, string html) => (GuideMarkdown, GuideHtml) = (markdown, html);

    /// <summary>What its conversation is called in lists.</summary>
    public string ThreadTitle(ReadingGroup group, Chapter chapter) => $"{group.Name} · {Number}. {chapter.Title}";

    public string Path(ReadingGroup group) => $"/reading-groups/{group.Slug}/chapters/{Number}";
}

/// <summary>Why a wish about a reading group is not carried out.</summary>
public static class ReadingGroupErrors
{
    public static readonly Error NotFound = Error.NotFound("reading.groupNotFound");
    public static readonly Error ChapterNotFound = Error.NotFound("reading.chapterNotFound");
    public static readonly Error PersonNotFound = Error.NotFound("reading.personNotFound");
    public static readonly Error RequestNotFound = Error.NotFound("reading.requestNotFound");
    public static readonly Error MembersOnly = Error.Forbidden("reading.membersOnly");
    public static readonly Error NotYourRole = Error.Forbidden("reading.notYourRole");
    public static readonly Error Archived = Error.Conflict("reading.archived");
    public static readonly Error AskFirst = Error.Conflict("reading.askFirst");
    public static readonly Error CodeNeeded = Error.Conflict("reading.codeNeeded");
    public static readonly Error CodeRefused = Error.Conflict("reading.codeRefused");
    public static readonly Error NoRequests = Error.Conflict("reading.noRequests");
    public static readonly Error AlreadyAsked = Error.Conflict("reading.alreadyAsked");
    public static readonly Error AlreadyMember = Error.Conflict("reading.alreadyMember");
    public static readonly Error HandOverFirst = Error.Conflict("reading.handOverFirst");
}
