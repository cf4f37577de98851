using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Chooses what I want to hear of a conversation: everything, what concerns me, or nothing.</summary>
[Access(Who.Member)]
public sealed record FollowThread(Guid ThreadId, FollowLevel Level) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<FollowThread>
    {
        public Rules() => RuleFor(follow => follow.Level).IsInEnum();
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IReadingMarks marks) : ICommandHandler<FollowThread, Done>
    {
        public async ValueTask<Result<Done>> Handle(FollowThread request, CancellationToken cancellationToken)
        {
            if (!await db.Threads.VisibleTo(current.Actor, db).AnyAsync(thread => thread.Id == request.ThreadId, cancellationToken))
                return ThreadErrors.NotFound;
            await marks.Follow(current.Actor.Id, request.ThreadId, request.Level, cancellationToken);
            return Result.Done;
        }
    }
}
