using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Moderation;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Takes a post's words away; its number stays, so that the talk around it still makes sense.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Reason">Why an editor removes somebody else's, for the log of acts.</param>
[Access(Who.Member)]
public sealed record RemovePost(Guid PostId, string? Reason = null) : ICommand<PostRecord>
{
    internal sealed class Rules : AbstractValidator<RemovePost>
    {
        public Rules() => RuleFor(remove => remove.Reason).MaximumLength(ModerationAct.ReasonMaxLength);
    }

    internal sealed class Handler(
        IHubDb db, ICurrentActor current, IIds ids, TimeProvider time, ModerationLog log, IAnnouncements announcements)
        : ICommandHandler<RemovePost, PostRecord>
    {
        public async ValueTask<Result<PostRecord>> Handle(RemovePost request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            if (await db.FindPostLocked(db.Posts.InReachOf(actor, db), request.PostId, cancellationToken) is not var (thread, post))
                return ThreadErrors.PostNotFound;
            var judged = actor.IsEditor && post.AuthorId != actor.Id;
            if (judged && string.IsNullOrWhiteSpace(request.Reason)) return ThreadErrors.ReasonMissing;
            // Their reason would stand nowhere, so they are told that somebody was quicker.
            if (judged && post.Removed) return ThreadErrors.Removed;

            var seq = thread.LastSeq;
            var before = new PostRevision(ids.New(), post, time.Now());
            var removed = thread.Remove(post, actor.Id, actor.IsEditor, time.Now());
            if (!removed.Succeeded) return removed.Error;

            var record = await db.RecordOf(post, actor.Id, cancellationToken);
            // Removing one's own twice is removing it once.
            if (thread.LastSeq == seq) return record;
            db.PostRevisions.Add(before);
            if (judged) log.Write(ModerationActKind.PostRemoved, post, request.Reason);
            announcements.ThreadChanged(thread, actor.Id, record);
            return record;
        }
    }
}
