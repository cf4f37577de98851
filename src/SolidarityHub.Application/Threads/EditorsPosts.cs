using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Which posts an editor may look into: those anyone in their place could read, and those that somebody showed them by a report.</summary>
internal static class EditorsPosts
{
    /// <summary>The posts that the actor may do something about: an editor's reach, or what anyone in their place can read.</summary>
    public static IQueryable<Post> InReachOf(this IQueryable<Post> posts, Actor actor, IHubDb db) =>
        actor.IsEditor ? posts.ForEditor(actor, db) : posts.VisibleTo(actor, db);

    public static IQueryable<Post> ForEditor(this IQueryable<Post> posts, Actor editor, IHubDb db)
    {
        var threads = db.Threads.VisibleTo(editor, db);
        return posts.Where(post => threads.Any(thread => thread.Id == post.ThreadId) || db.PostReports.Any(report => report.PostId == post.Id));
    }
}
