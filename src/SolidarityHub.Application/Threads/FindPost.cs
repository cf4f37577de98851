using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Finds a post that the actor may see, and holds its thread while it is changed.</summary>
internal static class FindPost
{
    public static Task<DiscussionThread?> FindThreadLocked(
        this IHubDb db, Guid threadId, Actor actor, CancellationToken cancellation) =>
        db.FindLocked<DiscussionThread>(threadId, cancellation, threads => threads.VisibleTo(actor, db));

    public static Task<(DiscussionThread Thread, Post Post)?> FindPostLocked(
        this IHubDb db, Guid postId, Actor actor, CancellationToken cancellation) =>
        db.FindPostLocked(db.Posts.VisibleTo(actor, db), postId, cancellation);

    /// <param name="db">The hub's memory.</param>
    /// <param name="among">The posts that the actor may see.</param>
    /// <param name="postId">Which of them.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static async Task<(DiscussionThread Thread, Post Post)?> FindPostLocked(
        this IHubDb db, IQueryable<Post> among, Guid postId, CancellationToken cancellation)
    {
        var threadId = await among.Where(post => post.Id == postId)
            .Select(post => (Guid?)post.ThreadId).SingleOrDefaultAsync(cancellation);
        if (threadId is not { } id || await db.FindLocked<DiscussionThread>(id, cancellation) is not { } held) return null;
        // Read only now, so that it is the post as the thread's lock protects it.
        return (held, await db.Posts.SingleAsync(post => post.Id == postId, cancellation));
    }

    /// <summary>Whether the actor is among those who say something there; who only reads changes nothing either.</summary>
    public static Task<bool> MayWrite(this IHubDb db, Guid threadId, Actor actor, CancellationToken cancellation) =>
        db.Threads.WritableBy(actor, db).AnyAsync(thread => thread.Id == threadId, cancellation);

    /// <summary>A post that has just been changed and is not saved yet, as its reader is told of it.</summary>
    public static async Task<PostRecord> RecordOf(this IHubDb db, Post post, Guid me, CancellationToken cancellation) =>
        await db.WithCards(await db.RowOf(post, me, cancellation), me, cancellation);

    /// <summary>What is needed to tell of a post that has just been changed and is not saved yet.</summary>
    public static async Task<PostRow> RowOf(this IHubDb db, Post post, Guid me, CancellationToken cancellation) => new(
        post,
        await db.Members.Where(member => member.Id == post.AuthorId).Select(member => member.DisplayName).FirstOrDefaultAsync(cancellation),
        await db.PostReactions.Where(reaction => reaction.PostId == post.Id && reaction.MemberId == me)
            .Select(reaction => reaction.Kind).ToListAsync(cancellation));
}
