using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Domain.Events;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Events;

/// <summary>Who may invite and who may change an invitation: organizers, facilitators, and for the site its editors.</summary>
internal static class EventHosting
{
    /// <summary>Those of <paramref name="events"/> that the actor answers for.</summary>
    public static IQueryable<Event> HostedBy(this IQueryable<Event> events, Actor actor, IHubDb db)
    {
        var (me, editor) = (actor.IdOrNone, actor.IsEditor);
        return events.Where(e =>
            e.HostKind == HostKind.Site && editor ||
            e.HostKind == HostKind.Organization && db.OrganizationMembers.Any(place =>
                place.OrganizationId == e.HostId && place.MemberId == me && place.Role != OrganizationRole.Member) ||
            e.HostKind == HostKind.ReadingGroup && db.GroupMembers.Any(place =>
                place.GroupId == e.HostId && place.MemberId == me && place.Role != GroupRole.Member));
    }

    public static async Task<bool> MayInvite(this IHubDb db, Actor actor, EventHost host, CancellationToken cancellation)
    {
        var me = actor.IdOrNone;
        return host.Kind switch
        {
            HostKind.Site => actor.IsEditor,
            HostKind.Organization => await db.OrganizationMembers.AnyAsync(
                place => place.OrganizationId == host.Id && place.MemberId == me && place.Role != OrganizationRole.Member, cancellation),
            HostKind.ReadingGroup => await db.GroupMembers.AnyAsync(
                place => place.GroupId == host.Id && place.MemberId == me && place.Role != GroupRole.Member, cancellation),
        };
    }

    /// <summary>Finds an event of the actor's and holds it, so that nobody changes it at the same time.</summary>
    public static async Task<Event?> FindHosted(this IHubDb db, string slug, Actor actor, CancellationToken cancellation)
    {
        var id = await db.Events.HostedBy(actor, db).Where(e => e.Slug == slug)
            .Select(e => (Guid?)e.Id).SingleOrDefaultAsync(cancellation);
        return id is { } found ? await db.FindLocked<Event>(found, cancellation) : null;
    }
}
