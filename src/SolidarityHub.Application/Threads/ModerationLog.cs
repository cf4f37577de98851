using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Moderation;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Writes down what editors do to keep order, in the same transaction as the act itself.</summary>
public sealed class ModerationLog(IHubDb db, ICurrentActor current, IIds ids, TimeProvider time)
{
    public void Write(ModerationActKind kind, DiscussionThread thread, string? reason) => Write(kind, thread.Id, null, reason);

    public void Write(ModerationActKind kind, Post post, string? reason) => Write(kind, post.ThreadId, post.Id, reason);

    private void Write(ModerationActKind kind, Guid threadId, Guid? postId, string? reason) =>
        db.ModerationActs.Add(new ModerationAct(ids.New(), kind, current.Actor.Id, threadId, postId, reason?.Trim() ?? "", time.Now()));
}
