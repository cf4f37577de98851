using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Keeps what I have begun to write, for this and my other devices; nothing written means no draft.</summary>
[Access(Who.Member)]
public sealed record KeepDraft(Guid ThreadId, string Body, Guid? ParentId) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<KeepDraft>
    {
        public Rules() => RuleFor(draft => draft.Body).NotNull().MaximumLength(Post.BodyMaxLength);
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time) : ICommandHandler<KeepDraft, Done>
    {
        public async ValueTask<Result<Done>> Handle(KeepDraft request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            if (!await db.MayWrite(request.ThreadId, current.Actor, cancellationToken))
                return ThreadErrors.NotFound;
            var answers = await db.Posts.Where(post => post.ThreadId == request.ThreadId && post.Id == request.ParentId)
                .Select(post => (Guid?)post.Id).SingleOrDefaultAsync(cancellationToken);

            var draft = await db.SavedDrafts.SingleOrDefaultAsync(
                found => found.MemberId == me && found.ThreadId == request.ThreadId, cancellationToken);
            if (string.IsNullOrWhiteSpace(request.Body))
            {
                if (draft is not null) db.SavedDrafts.Remove(draft);
                return Result.Done;
            }

            if (draft is null) db.SavedDrafts.Add(draft = new SavedDraft(me, request.ThreadId));
            draft.Keep(request.Body, answers, time.Now());
            return Result.Done;
        }
    }
}
