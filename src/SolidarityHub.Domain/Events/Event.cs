using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Events;

/// <summary>Something people attend, at a place, online or both, announced by an organization, a reading group or the site.</summary>
/// <remarks>
/// What is planned is kept as people say it: wall-clock time and IANA zone. The instants beside it are derived, for
/// ordering, and follow when the zone's rules change and the event is revised.
/// </remarks>
public sealed class Event : IHasAudience
{
    public const int TitleMaxLength = 150;
    public const int SummaryMaxLength = 300;
    public const int DescriptionMaxLength = 20_000;
    public const int CostMaxLength = 120;
    public const int AccessMaxLength = 1_000;
    public const int StatusNoteMaxLength = 300;
    public const int CapacityMax = 100_000;
    public const int ThemesMax = 8;
    public const int ThemeMaxLength = 20;

    private Event() { }

    /// <param name="id">The permanent id; calendars know the event by it.</param>
    /// <param name="slug">The readable part of its address.</param>
    /// <param name="threadId">The conversation about it.</param>
    /// <param name="host">Who invites.</param>
    /// <param name="announcedBy">The member who wrote it; null when the site came with it.</param>
    /// <param name="audience">Who may see it.</param>
    /// <param name="details">Everything people read about it.</param>
    /// <param name="now">The time of announcing.</param>
    public Event(
        Guid id, string slug, Guid threadId, EventHost host, Guid? announcedBy,
        Audience audience, EventDetails details, Instant now)
    {
        Id = id;
        Slug = slug;
        ThreadId = threadId;
        (HostKind, HostId) = (host.Kind, host.Id);
        AnnouncedBy = announcedBy;
        AnnouncedAt = RevisedAt = now;
        Show(audience);
        Describe(details);
    }

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

    public Guid ThreadId { get; private set; }

    public HostKind HostKind { get; private set; }

    public Guid? HostId { get; private set; }

    public Guid? AnnouncedBy { get; private set; }

    public string Title { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string DescriptionHtml { get; private set; } = "";

    /// <summary>The language in which the event is announced (BCP 47).</summary>
    public string Language { get; private set; } = Common.Language.English;

    /// <summary>Wall-clock time where the event is; midnight when it takes the whole day.</summary>
    public LocalDateTime Starts { get; private set; }

    /// <summary>When it ends; null is an open end. Of an event that takes whole days, the last of them.</summary>
    public LocalDateTime? Ends { get; private set; }

    /// <summary>IANA name, for example <c>America/Los_Angeles</c>.</summary>
    public string TimeZone { get; private set; } = "UTC";

    public bool AllDay { get; private set; }

    public Instant StartsAt { get; private set; }

    /// <summary>From when it counts as past; an open end lasts until the end of its day.</summary>
    public Instant OverAt { get; private set; }

    public string Venue { get; private set; } = "";

    public string Address { get; private set; } = "";

    /// <summary>The town or region, as the gazetteer names it.</summary>
    public string Place { get; private set; } = "";

    public double? Latitude { get; private set; }

    public double? Longitude { get; private set; }

    public string OnlineUrl { get; private set; } = "";

    public OnlineAudience OnlineFor { get; private set; }

    /// <summary>In the words of its hosts, for example <c>Free, donations welcome</c>.</summary>
    public string Cost { get; private set; } = "";

    /// <summary>What people need to know to be able to come: steps, captions, childcare, food.</summary>
    public string Access { get; private set; } = "";

    /// <summary>How many people fit; null is any number.</summary>
    public int? Capacity { get; private set; }

    /// <summary>Places taken, guests included. Only under the event's row lock.</summary>
    public int GoingCount { get; private set; }

    /// <summary>Codes of the taxonomy's themes.</summary>
    public string[] Themes { get; private set; } = [];

    public EventStatus Status { get; private set; }

    /// <summary>Why it was cancelled or postponed, in the hosts' words.</summary>
    public string StatusNote { get; private set; } = "";

    public AudienceKind AudienceKind { get; private set; }

    public Guid? AudienceId { get; private set; }

    /// <summary>RFC 5546, section 2.1.4: calendars take over a change of time, place or status only when this has grown.</summary>
    public int Sequence { get; private set; }

    /// <summary>Grows with every edit, so that two people who edit at once notice it.</summary>
    public int Revision { get; private set; }

    public Instant AnnouncedAt { get; private set; }

    public Instant RevisedAt { get; private set; }

    public Audience Audience => new(AudienceKind, AudienceId);

    public bool IsOver(Instant now) => OverAt <= now;

    /// <summary>Changes what people read about it. Only under the event's row lock.</summary>
    /// <param name="details">Everything people read about it.</param>
    /// <param name="audience">Who may see it from now on.</param>
    /// <param name="revision">The revision that the editor had before them.</param>
    /// <param name="now">The time of the change.</param>
    /// <returns>Whether those going must be told: the time, the place or the status is another.</returns>
    public Result<bool> Revise(EventDetails details, Audience audience, int revision, Instant now)
    {
        if (revision != Revision) return EventErrors.ChangedMeanwhile;
        if (Status == EventStatus.Cancelled) return EventErrors.Cancelled;
        if (details.Capacity < GoingCount) return EventErrors.CapacityTaken(GoingCount);

        var before = (Starts, Ends, TimeZone, AllDay, Venue, Address, Place, OnlineUrl, Status);
        Describe(details);
        Show(audience);
        var moved = before != (Starts, Ends, TimeZone, AllDay, Venue, Address, Place, OnlineUrl, Status);
        Touch(moved, now);
        return moved;
    }

    /// <summary>Calls it off. It stays where it was announced, so that nobody stands before a closed door.</summary>
    public Result<Done> Cancel(string note, Instant now)
    {
        if (Status == EventStatus.Cancelled) return EventErrors.Cancelled;
        if (IsOver(now)) return EventErrors.Over;

        Status = EventStatus.Cancelled;
        StatusNote = note;
        Touch(moved: true, now);
        return Result.Done;
    }

    /// <summary>
    /// Notes whether a member comes, and with how many. Only under the event's row lock, or two could take the last place.
    /// </summary>
    /// <param name="before">What the member answered earlier, if anything.</param>
    /// <param name="memberId">Who answers.</param>
    /// <param name="answer">Whether they come.</param>
    /// <param name="party">How many come, the member included.</param>
    /// <param name="now">The time of the answer.</param>
    public Result<EventRsvp> Answer(EventRsvp? before, Guid memberId, RsvpAnswer answer, int party, Instant now)
    {
        if (Status == EventStatus.Cancelled) return EventErrors.Cancelled;
        if (IsOver(now)) return EventErrors.Over;

        var held = before?.Places ?? 0;
        var wanted = answer == RsvpAnswer.Going ? party : 0;
        if (wanted > held && Capacity is { } capacity && GoingCount - held + wanted > capacity)
            return EventErrors.Full(Math.Max(0, capacity - GoingCount + held));

        GoingCount += wanted - held;
        if (before is null) return new EventRsvp(Id, memberId, answer, party, now);
        before.Change(answer, party, now);
        return before;
    }

    private void Describe(EventDetails details)
    {
        Title = details.Title;
        Summary = details.Summary;
        Description = details.Description;
        DescriptionHtml = details.DescriptionHtml;
        Language = details.Language;
        (Starts, Ends, TimeZone, AllDay) = (details.Time.Starts, details.Time.Ends, details.Time.TimeZone, details.Time.AllDay);
        (StartsAt, OverAt) = (details.Time.StartsAt, details.Time.OverAt);
        (Venue, Address, Place) = (details.Place.Venue, details.Place.Address, details.Place.Name);
        (Latitude, Longitude) = (details.Place.Latitude, details.Place.Longitude);
        (OnlineUrl, OnlineFor) = (details.OnlineUrl, details.OnlineFor);
        (Cost, Access, Capacity) = (details.Cost, details.Access, details.Capacity);
        Themes = [.. details.Themes];
        (Status, StatusNote) = (details.Status, details.StatusNote);
    }

    private void Show(Audience audience) => (AudienceKind, AudienceId) = (audience.Kind, audience.Id);

    private void Touch(bool moved, Instant now)
    {
        if (moved) Sequence++;
        Revision++;
        RevisedAt = now;
    }
}

/// <summary>Who invites to an event.</summary>
/// <param name="Kind">What sort of host.</param>
/// <param name="Id">The organization or reading group; null when the site itself invites.</param>
public readonly record struct EventHost(HostKind Kind, Guid? Id)
{
    public static readonly EventHost Site = new(HostKind.Site, null);

    /// <summary>The host's own people; of the site, everybody who is signed in.</summary>
    public Audience Circle => Kind switch
    {
        HostKind.Site => Audience.Members,
        HostKind.Organization => Audience.Organization(Id!.Value),
        HostKind.ReadingGroup => Audience.ReadingGroup(Id!.Value),
    };
}

/// <summary>The sorts of hosts.</summary>
public enum HostKind
{
    Site = 0,
    Organization = 1,
    ReadingGroup = 2,
}

/// <summary>How an event stands.</summary>
public enum EventStatus
{
    Scheduled = 0,
    Tentative = 1,
    Postponed = 2,
    MovedOnline = 3,

    /// <summary>Final; a cancelled event is not revived but announced anew.</summary>
    Cancelled = 4,
}

/// <summary>Who may see the link to an online event.</summary>
public enum OnlineAudience
{
    Everyone = 0,

    /// <summary>Those who said that they come, and the hosts.</summary>
    Going = 1,
}
