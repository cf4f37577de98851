using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Takes a removal back: the post says again what it said before.</summary>
[Access(Who.Member)]
public sealed record PutBackPost(Guid PostId) : ICommand<PostRecord>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time, PostWriting writing, IAnnouncements announcements)
        : ICommandHandler<PutBackPost, PostRecord>
    {
        public async ValueTask<Result<PostRecord>> Handle(PutBackPost request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            var mine = actor.IsEditor ? db.Posts.ForEditor(actor, db) : db.Posts.VisibleTo(actor, db);
            if (await db.FindPostLocked(mine, request.PostId, cancellationToken) is not var (thread, post))
                return ThreadErrors.PostNotFound;

            var said = await db.PostRevisions.AsNoTracking().Where(revision => revision.PostId == post.Id)
                .OrderByDescending(revision => revision.Version).Select(revision => revision.BodyMarkdown).FirstOrDefaultAsync(cancellationToken);
            if (said is null) return ThreadErrors.NotRemoved;
            var written = await writing.Write(thread, said, cancellationToken);
            var back = thread.PutBack(post, actor.Id, actor.IsEditor, written.Text, time.Now());
            if (!back.Succeeded) return back.Error;

            var record = await db.RecordOf(post, actor.Id, cancellationToken);
            announcements.ThreadChanged(thread, actor.Id, record);
            return record;
        }
    }
}
