using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Common.Visibility;

/// <summary>Which reading groups someone may know of, and which they may look into.</summary>
public static class ReadingGroupVisibility
{
    /// <summary>Groups that the actor may know of: all but the hidden ones of others.</summary>
    public static IQueryable<ReadingGroup> VisibleTo(this IQueryable<ReadingGroup> groups, Actor actor, IHubDb db)
    {
        var me = actor.IdOrNone;
        return groups.Where(group => group.Privacy != GroupPrivacy.Hidden ||
            db.GroupMembers.Any(place => place.GroupId == group.Id && place.MemberId == me));
    }

    /// <summary>Groups whose schedule, chapters and talk the actor may read.</summary>
    public static IQueryable<ReadingGroup> ReadableBy(this IQueryable<ReadingGroup> groups, Actor actor, IHubDb db)
    {
        var me = actor.IdOrNone;
        return groups.Where(group => group.Privacy == GroupPrivacy.Public ||
            db.GroupMembers.Any(place => place.GroupId == group.Id && place.MemberId == me));
    }
}
