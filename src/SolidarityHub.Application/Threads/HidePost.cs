using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Moderation;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Covers a post's words while editors make up their minds, or shows them again. Answers whether that changed anything.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Hidden">Covered, or shown again.</param>
/// <param name="Reason">Why, for the log of acts; who covers somebody's words says it.</param>
[Access(Who.Editor)]
public sealed record HidePost(Guid PostId, bool Hidden, string? Reason) : ICommand<bool>
{
    internal sealed class Rules : AbstractValidator<HidePost>
    {
        public Rules()
        {
            RuleFor(hide => hide.Reason).NotEmpty().When(hide => hide.Hidden).WithErrorCode(ThreadErrors.ReasonMissing.Code);
            RuleFor(hide => hide.Reason).MaximumLength(ModerationAct.ReasonMaxLength);
        }
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time, ModerationLog log, IAnnouncements announcements)
        : ICommandHandler<HidePost, bool>
    {
        public async ValueTask<Result<bool>> Handle(HidePost request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            if (await db.FindPostLocked(db.Posts.ForEditor(actor, db), request.PostId, cancellationToken) is not var (thread, post))
                return ThreadErrors.PostNotFound;
            var hidden = thread.Hide(post, request.Hidden, actor.Id, time.Now());
            if (!hidden.Succeeded) return hidden.Error;
            if (!hidden.Value) return false;

            log.Write(request.Hidden ? ModerationActKind.PostHidden : ModerationActKind.PostShown, post, request.Reason);
            announcements.ThreadChanged(thread, actor.Id, await db.RecordOf(post, actor.Id, cancellationToken));
            return true;
        }
    }
}
