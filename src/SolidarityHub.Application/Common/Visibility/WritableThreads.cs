using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Common.Visibility;

/// <summary>Who may write in a conversation: its writers, among those who may read it.</summary>
public static class WritableThreads
{
    public static IQueryable<DiscussionThread> WritableBy(this IQueryable<DiscussionThread> threads, Actor actor, IHubDb db)
    {
        if (!actor.IsMember) return threads.Where(_ => false);

        var me = actor.Id;
        return threads.VisibleTo(actor, db).Where(thread =>
            thread.WritersKind == AudienceKind.Everyone ||
            thread.WritersKind == AudienceKind.Members ||
            thread.WritersKind == AudienceKind.ReadingGroup &&
                db.GroupMembers.Any(place => place.GroupId == thread.WritersId && place.MemberId == me) ||
            thread.WritersKind == AudienceKind.Organization &&
                db.OrganizationMembers.Any(place => place.OrganizationId == thread.WritersId && place.MemberId == me));
    }
}
