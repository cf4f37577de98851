using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Moderation;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Takes a removal back: the post says again what it said before.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Reason">Why an editor does it, for the log of acts.</param>
[Access(Who.Member)]
public sealed record PutBackPost(Guid PostId, string? Reason = null) : ICommand<PostRecord>
{
    internal sealed class Rules : AbstractValidator<PutBackPost>
    {
        public Rules() => RuleFor(back => back.Reason).MaximumLength(ModerationAct.ReasonMaxLength);
    }

    internal sealed class Handler(
        IHubDb db, ICurrentActor current, TimeProvider time, PostWriting writing, ModerationLog log, IAnnouncements announcements)
        : ICommandHandler<PutBackPost, PostRecord>
    {
        public async ValueTask<Result<PostRecord>> Handle(PutBackPost request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            if (await db.FindPostLocked(db.Posts.InReachOf(actor, db), request.PostId, cancellationToken) is not var (thread, post))
                return ThreadErrors.PostNotFound;

            var said = await db.PostRevisions.AsNoTracking().Where(revision => revision.PostId == post.Id)
                .OrderByDescending(revision => revision.Version).Select(revision => revision.BodyMarkdown).FirstOrDefaultAsync(cancellationToken);
            if (said is null) return ThreadErrors.NotRemoved;
            var written = await writing.Write(thread, said, cancellationToken);
            var back = thread.PutBack(post, actor.Id, actor.IsEditor, written.Text, time.Now());
            if (!back.Succeeded) return back.Error;

            if (post.AuthorId != actor.Id) log.Write(ModerationActKind.PostPutBack, post, request.Reason);
            var record = await db.RecordOf(post, actor.Id, cancellationToken);
            announcements.ThreadChanged(thread, actor.Id, record);
            return record;
        }
    }
}
