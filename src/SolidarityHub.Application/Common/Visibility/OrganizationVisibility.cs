using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Common.Visibility;

/// <summary>Who may see a listing: everyone once it is published; before that its own people and the site's editors.</summary>
public static class OrganizationVisibility
{
    public static IQueryable<Organization> VisibleTo(this IQueryable<Organization> organizations, Actor actor, IHubDb db)
    {
        // What was folded into another listing is not there for anybody; its addresses lead to the other.
        if (actor.IsEditor) return organizations.Where(organization => organization.Status != ListingStatus.Merged);
        if (!actor.IsMember) return organizations.Where(organization => organization.Status == ListingStatus.Published);

        var me = actor.Id;
        return organizations.Where(organization =>
            organization.Status == ListingStatus.Published ||
            organization.Status != ListingStatus.Merged && db.OrganizationMembers.Any(place => place.OrganizationId == organization.Id && place.MemberId == me));
    }

    /// <summary>Those that the actor may change and whose private contacts they may read: as a steward or an editor.</summary>
    public static IQueryable<Organization> KeptBy(this IQueryable<Organization> organizations, Actor actor, IHubDb db)
    {
        if (actor.IsEditor) return organizations;
        var me = actor.IdOrNone;
        return organizations.Where(organization => db.OrganizationMembers.Any(place =>
            place.OrganizationId == organization.Id && place.MemberId == me && place.Role == OrganizationRole.Steward));
    }
}
