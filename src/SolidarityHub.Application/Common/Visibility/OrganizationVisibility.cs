using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Common.Visibility;

/// <summary>Who may see a listing: everyone once it is published; before that its own people and the site's editors.</summary>
public static class OrganizationVisibility
{
    public static IQueryable<Organization> VisibleTo(this IQueryable<Organization> organizations, Actor actor, IHubDb db)
    {
        if (actor.IsEditor) return organizations;
        if (!actor.IsMember) return organizations.Where(organization => organization.Status == ListingStatus.Published);

        var me = actor.Id;
        return organizations.Where(organization =>
            organization.Status == ListingStatus.Published ||
            db.OrganizationMembers.Any(place => place.OrganizationId == organization.Id && place.MemberId == me));
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
