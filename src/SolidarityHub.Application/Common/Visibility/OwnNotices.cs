using SolidarityHub.Domain.Notifications;

namespace SolidarityHub.Application.Common.Visibility;

/// <summary>A member's own notices, as long as they may see what these are about.</summary>
public static class OwnNotices
{
    public static IQueryable<Notice> VisibleTo(this IQueryable<Notice> notices, Actor actor, IHubDb db)
    {
        var me = actor.IdOrNone;
        var threads = db.Threads.VisibleTo(actor, db);
        return notices.Where(notice => notice.MemberId == me && threads.Any(thread => thread.Id == notice.ThreadId));
    }
}
