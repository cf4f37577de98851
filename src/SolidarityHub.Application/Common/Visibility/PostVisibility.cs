using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Common.Visibility;

/// <summary>A post is seen by those who may see its conversation.</summary>
public static class PostVisibility
{
    public static IQueryable<Post> VisibleTo(this IQueryable<Post> posts, Actor actor, IHubDb db)
    {
        var threads = db.Threads.VisibleTo(actor, db);
        return posts.Where(post => threads.Any(thread => thread.Id == post.ThreadId));
    }
}
