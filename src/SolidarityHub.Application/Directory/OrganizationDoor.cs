using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Finds an organization for someone who wants to do something in it, or says why they may not.</summary>
internal static class OrganizationDoor
{
    /// <summary>The whole listing, for those who keep it; null for everyone else.</summary>
    public static Task<Organization?> KeptListing(this IHubDb db, string slug, Actor actor, CancellationToken cancellation) =>
        db.Organizations.VisibleTo(actor, db).KeptBy(actor, db)
            .Include(o => o.Locations).Include(o => o.Contacts).AsSplitQuery()
            .SingleOrDefaultAsync(o => o.Slug == slug, cancellation);

    /// <summary>The organization, held until the transaction ends, for those who keep it.</summary>
    public static async Task<Result<Organization>> HoldKept(this IHubDb db, string slug, Actor actor, CancellationToken cancellation)
    {
        var known = await db.Organizations.VisibleTo(actor, db).Where(o => o.Slug == slug).Select(o => o.Id).ToListAsync(cancellation);
        if (known.Count == 0) return OrganizationErrors.NotFound;
        var kept = await db.Organizations.KeptBy(actor, db).AnyAsync(o => o.Id == known[0], cancellation);
        if (!kept) return OrganizationErrors.NotYours;
        return await db.FindLocked<Organization>(known[0], cancellation) is { } organization ? organization : OrganizationErrors.NotFound;
    }

    /// <summary>The organization, held until the transaction ends, for anyone who may see it.</summary>
    public static async Task<Result<Organization>> HoldSeen(this IHubDb db, string slug, Actor actor, CancellationToken cancellation)
    {
        var known = await db.Organizations.VisibleTo(actor, db).Where(o => o.Slug == slug).Select(o => o.Id).ToListAsync(cancellation);
        return known.Count > 0 && await db.FindLocked<Organization>(known[0], cancellation) is { } organization
            ? organization
            : OrganizationErrors.NotFound;
    }

    public static Task<OrganizationMember?> PlaceOf(this IHubDb db, Organization organization, Guid member, CancellationToken cancellation) =>
        db.OrganizationMembers.SingleOrDefaultAsync(
            place => place.OrganizationId == organization.Id && place.MemberId == member, cancellation);

    /// <summary>Gives somebody a place, or a greater one than they have; a place is never made smaller by coming in again.</summary>
    public static async Task Welcome(
        this IHubDb db, Organization organization, Guid member, OrganizationRole role, TimeProvider time,
        IAnnouncements announcements, CancellationToken cancellation)
    {
        var place = await db.PlaceOf(organization, member, cancellation);
        if (place is null) db.OrganizationMembers.Add(new OrganizationMember(organization.Id, member, role, time.Now()));
        else if (place.Role < role) place.Entrust(role);
        announcements.Announce(new MembershipChanged(member));
    }

    public static string PeoplePath(this Organization organization) => $"/organizations/{organization.Slug}/people";
}
