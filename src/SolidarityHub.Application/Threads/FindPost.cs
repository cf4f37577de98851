using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Finds a post that the actor may see, and holds its thread while it is changed.</summary>
internal static class FindPost
{
    public static async Task<DiscussionThread?> FindThreadLocked(
        this IHubDb db, Guid threadId, Actor actor, CancellationToken cancellation) =>
        await db.Threads.VisibleTo(actor, db).AnyAsync(thread => thread.Id == threadId, cancellation)
            ? await db.FindLocked<DiscussionThread>(threadId, cancellation)
            : null;

    public static async Task<(DiscussionThread Thread, Post Post)?> FindPostLocked(
        this IHubDb db, Guid postId, Actor actor, CancellationToken cancellation)
    {
        var threads = db.Threads.VisibleTo(actor, db);
        var threadId = await db.Posts.Where(post => post.Id == postId && threads.Any(thread => thread.Id == post.ThreadId))
            .Select(post => (Guid?)post.ThreadId).SingleOrDefaultAsync(cancellation);
        if (threadId is not { } id || await db.FindLocked<DiscussionThread>(id, cancellation) is not { } held) return null;
        // Read only now, so that it is the post as the thread's lock protects it.
        return (held, await db.Posts.SingleAsync(post => post.Id == postId, cancellation));
    }

    /// <summary>What is needed to tell of a post that has just been changed and is not saved yet.</summary>
    public static async Task<PostRow> RowOf(this IHubDb db, Post post, Guid me, CancellationToken cancellation) => new(
        post,
        await db.Members.Where(member => member.Id == post.AuthorId).Select(member => member.DisplayName).FirstOrDefaultAsync(cancellation),
        await db.PostReactions.Where(reaction => reaction.PostId == post.Id && reaction.MemberId == me)
            .Select(reaction => reaction.Kind).ToListAsync(cancellation));
}
