using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Events;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Events;

/// <summary>Announces an event for an organization, a reading group or the site, and opens the conversation about it.</summary>
/// <remarks>Answers with the event's slug.</remarks>
[Access(Who.Member)]
public sealed record AnnounceEvent : EventFacts, ICommand<string>
{
    /// <summary>Who invites: <c>site</c>, <c>organization-{id}</c> or <c>group-{id}</c>.</summary>
    public string? Host { get; init; }

    internal sealed class Rules : FactsRules<AnnounceEvent>
    {
        public Rules()
        {
            RuleFor(e => e.Host).Must(host => HostKey.Read(host) is not null).WithErrorCode("events.unknownHost");
        }
    }

    internal sealed class Handler(
        IHubDb db, ICurrentActor current, IMarkdown markdown, IIds ids, TimeProvider time, IAnnouncements announcements)
        : ICommandHandler<AnnounceEvent, string>
    {
        public async ValueTask<Result<string>> Handle(AnnounceEvent request, CancellationToken cancellationToken)
        {
            var host = HostKey.Read(request.Host)!.Value;
            if (!await db.MayInvite(current.Actor, host, cancellationToken)) return EventErrors.UnknownHost;

            var details = request.Read(markdown);
            var slug = await FreeSlug.For(db.Events.Select(e => e.Slug), details.Title, "event", cancellationToken);
            var audience = request.CircleOnly ? host.Circle : Audience.Everyone;
            var now = time.Now();
            var announced = new Event(ids.New(), slug, ids.New(), host, current.Actor.Id, audience, details, now);
            db.Events.Add(announced);
            db.Threads.Add(new DiscussionThread(
                announced.ThreadId, ids.New(), new ThreadSubject(ThreadSubjectKind.Event, announced.Id),
                announced.Title, $"/events/{slug}", audience, EventThread.Writers(audience), now));

            announcements.Announce(new ContentChanged("events"));
            return slug;
        }
    }
}

/// <summary>Names a host in forms and by programs.</summary>
public static class HostKey
{
    private const string Site = "site";
    private const string Organization = "organization-";
    private const string Group = "group-";

    public static string Write(EventHost host) => host.Kind switch
    {
        HostKind.Site => Site,
        HostKind.Organization => $"{Organization}{host.Id}",
        HostKind.ReadingGroup => $"{Group}{host.Id}",
    };

    public static EventHost? Read(string? key)
    {
        if (key == Site) return EventHost.Site;
        if (key is null) return null;
        var (kind, start) = key.StartsWith(Organization, StringComparison.Ordinal)
            ? (HostKind.Organization, Organization.Length)
            : key.StartsWith(Group, StringComparison.Ordinal) ? (HostKind.ReadingGroup, Group.Length) : (HostKind.Site, key.Length);
        return Guid.TryParse(key.AsSpan(start), out var id) ? new EventHost(kind, id) : null;
    }
}

/// <summary>Who may write in an event's conversation: everybody signed in, or the circle that sees the event.</summary>
internal static class EventThread
{
    public static Audience Writers(Audience readers) => readers.Kind == AudienceKind.Everyone ? Audience.Members : readers;
}
