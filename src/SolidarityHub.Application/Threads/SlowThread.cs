using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Moderation;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Asks everyone in a conversation to leave a pause between two posts; zero seconds ends that.</summary>
/// <param name="ThreadId">The conversation.</param>
/// <param name="Seconds">The pause.</param>
/// <param name="Reason">Why, for the log of acts.</param>
[Access(Who.Editor)]
public sealed record SlowThread(Guid ThreadId, int Seconds, string? Reason = null) : ICommand<bool>
{
    internal sealed class Rules : AbstractValidator<SlowThread>
    {
        public Rules()
        {
            RuleFor(slow => slow.Seconds).InclusiveBetween(0, DiscussionThread.SlowModeMaxSeconds);
            RuleFor(slow => slow.Reason).MaximumLength(ModerationAct.ReasonMaxLength);
        }
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, ModerationLog log, IAnnouncements announcements) : ICommandHandler<SlowThread, bool>
    {
        public async ValueTask<Result<bool>> Handle(SlowThread request, CancellationToken cancellationToken)
        {
            if (await db.FindThreadLocked(request.ThreadId, current.Actor, cancellationToken) is not { } thread)
                return ThreadErrors.NotFound;
            if (!thread.Slow(request.Seconds, current.Actor.Id)) return false;
            log.Write(request.Seconds > 0 ? ModerationActKind.ThreadSlowed : ModerationActKind.ThreadFreed, thread, request.Reason);
            announcements.ThreadChanged(thread, current.Actor.Id);
            return true;
        }
    }
}
