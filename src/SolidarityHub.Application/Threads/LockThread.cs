using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Moderation;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Closes a conversation for writing, or opens it again. Everything said stays readable. Answers whether that changed anything.</summary>
/// <param name="ThreadId">The conversation.</param>
/// <param name="Locked">Closed, or opened again.</param>
/// <param name="Reason">Why, for the log of acts.</param>
[Access(Who.Editor)]
public sealed record LockThread(Guid ThreadId, bool Locked, string? Reason = null) : ICommand<bool>
{
    internal sealed class Rules : AbstractValidator<LockThread>
    {
        public Rules() => RuleFor(@lock => @lock.Reason).MaximumLength(ModerationAct.ReasonMaxLength);
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, ModerationLog log, IAnnouncements announcements) : ICommandHandler<LockThread, bool>
    {
        public async ValueTask<Result<bool>> Handle(LockThread request, CancellationToken cancellationToken)
        {
            if (await db.FindThreadLocked(request.ThreadId, current.Actor, cancellationToken) is not { } thread)
                return ThreadErrors.NotFound;
            if (!thread.Lock(request.Locked)) return false;
            log.Write(request.Locked ? ModerationActKind.ThreadLocked : ModerationActKind.ThreadUnlocked, thread, request.Reason);
            announcements.ThreadChanged(thread, current.Actor.Id);
            return true;
        }
    }
}
