using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Common.Visibility;

/// <summary>The one rule of who may see what. Every channel goes through it; nothing is loaded by bare id.</summary>
public static class VisibilityScopes
{
    /// <summary>Those of <paramref name="things"/> whose audience the actor belongs to.</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> things, Actor actor, IHubDb db)
        where T : class, IHasAudience
    {
        if (!actor.IsMember) return things.Where(thing => thing.AudienceKind == AudienceKind.Everyone);

        var me = actor.Id;
        return things.Where(thing =>
            thing.AudienceKind == AudienceKind.Everyone ||
            thing.AudienceKind == AudienceKind.Members ||
            thing.AudienceKind == AudienceKind.ReadingGroup &&
                db.GroupMembers.Any(place => place.GroupId == thing.AudienceId && place.MemberId == me) ||
            thing.AudienceKind == AudienceKind.Organization &&
                db.OrganizationMembers.Any(place => place.OrganizationId == thing.AudienceId && place.MemberId == me));
    }
}
