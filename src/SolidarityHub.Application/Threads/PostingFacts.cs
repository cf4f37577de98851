using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>What has to be known to let a post in: one question for all of it, because others wait while the conversation is held.</summary>
/// <param name="AuthorName">The author's name.</param>
/// <param name="JoinedAt">Since when they are a member.</param>
/// <param name="MayWrite">Whether they may write here.</param>
/// <param name="Pace">How fast they have been posting.</param>
/// <param name="Followed">Whether anyone else wants to hear everything that is said here.</param>
/// <param name="Drafted">Whether they keep a draft for this conversation.</param>
/// <param name="Earlier">What they have sent under the same key before.</param>
internal sealed record PostingFacts(
    string AuthorName, Instant JoinedAt, bool MayWrite, RecentPosts Pace, bool Followed, bool Drafted, PostOperation? Earlier);

/// <summary>The oldest of the last few posts, each null when there are fewer: when it falls out of its span, one more fits.</summary>
internal sealed record RecentPosts(Instant? Minute, Instant? NewcomerMinute, Instant? NewcomerDay);

internal static class PostingFactsQuery
{
    public static Task<PostingFacts> FactsToPost(
        this IHubDb db, Guid threadId, Actor actor, string clientKey, PostingLimits limits, Instant now, CancellationToken cancellation)
    {
        var me = actor.Id;
        var writable = db.Threads.WritableBy(actor, db);
        var own = db.Posts.Where(post => post.AuthorId == me).OrderByDescending(post => post.PostedAt);
        var (minute, day) = (now - PostingPace.Minute, now - PostingPace.Day);
        return db.Members.AsNoTracking().Where(member => member.Id == me).Select(member => new PostingFacts(
            member.DisplayName,
            member.JoinedAt,
            writable.Any(thread => thread.Id == threadId),
            new RecentPosts(
                own.Where(post => post.PostedAt > minute).Skip(limits.PostsPerMinute - 1).Select(post => (Instant?)post.PostedAt).FirstOrDefault(),
                own.Where(post => post.PostedAt > minute).Skip(limits.NewcomerPostsPerMinute - 1).Select(post => (Instant?)post.PostedAt).FirstOrDefault(),
                own.Where(post => post.PostedAt > day).Skip(limits.NewcomerPostsPerDay - 1).Select(post => (Instant?)post.PostedAt).FirstOrDefault()),
            db.ThreadReaders.Any(reader => reader.ThreadId == threadId && reader.MemberId != me && reader.Level == FollowLevel.Everything),
            db.SavedDrafts.Any(draft => draft.ThreadId == threadId && draft.MemberId == me),
            db.PostOperations.FirstOrDefault(operation => operation.MemberId == me && operation.ClientKey == clientKey)))
            .SingleAsync(cancellation);
    }
}
