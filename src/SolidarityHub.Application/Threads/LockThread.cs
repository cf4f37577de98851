using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Closes a conversation for writing, or opens it again. Everything said stays readable.</summary>
[Access(Who.Editor)]
public sealed record LockThread(Guid ThreadId, bool Locked) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements) : ICommandHandler<LockThread, Done>
    {
        public async ValueTask<Result<Done>> Handle(LockThread request, CancellationToken cancellationToken)
        {
            if (await db.FindThreadLocked(request.ThreadId, current.Actor, cancellationToken) is not { } thread)
                return ThreadErrors.NotFound;
            if (thread.Lock(request.Locked)) announcements.ThreadChanged(thread, current.Actor.Id);
            return Result.Done;
        }
    }
}
