using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Moderation;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Names a post above its conversation, for whoever comes later; or no longer. Answers whether that changed anything.</summary>
[Access(Who.Editor)]
public sealed record PinPost(Guid PostId, bool Pinned) : ICommand<bool>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time, ModerationLog log, IAnnouncements announcements)
        : ICommandHandler<PinPost, bool>
    {
        public async ValueTask<Result<bool>> Handle(PinPost request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            if (await db.FindPostLocked(request.PostId, actor, cancellationToken) is not var (thread, post))
                return ThreadErrors.PostNotFound;
            if (!thread.Pin(post, request.Pinned, time.Now())) return false;
            log.Write(request.Pinned ? ModerationActKind.PostPinned : ModerationActKind.PostUnpinned, post, reason: null);
            announcements.ThreadChanged(thread, actor.Id, await db.RecordOf(post, actor.Id, cancellationToken));
            return true;
        }
    }
}
