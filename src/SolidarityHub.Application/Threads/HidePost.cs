using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Covers a post's words while editors make up their minds, or shows them again.</summary>
[Access(Who.Editor)]
public sealed record HidePost(Guid PostId, bool Hidden) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time, IAnnouncements announcements) : ICommandHandler<HidePost, Done>
    {
        public async ValueTask<Result<Done>> Handle(HidePost request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            if (await db.FindPostLocked(db.Posts.ForEditor(actor, db), request.PostId, cancellationToken) is not var (thread, post))
                return ThreadErrors.PostNotFound;
            if (thread.Hide(post, request.Hidden, actor.Id, time.Now()))
                announcements.ThreadChanged(thread, actor.Id, await db.RecordOf(post, actor.Id, cancellationToken));
            return Result.Done;
        }
    }
}
