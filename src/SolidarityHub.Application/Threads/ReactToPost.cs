using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Nods to a post, or takes the nod back. Saying it twice is saying it once.</summary>
[Access(Who.Member)]
public sealed record ReactToPost(Guid PostId, ReactionKind Kind, bool On) : ICommand<PostRecord>
{
    internal sealed class Rules : AbstractValidator<ReactToPost>
    {
        public Rules() => RuleFor(reaction => reaction.Kind).IsInEnum();
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time, IAnnouncements announcements)
        : ICommandHandler<ReactToPost, PostRecord>
    {
        public async ValueTask<Result<PostRecord>> Handle(ReactToPost request, CancellationToken cancellationToken)
        {
            var actor = current.Actor;
            if (await db.FindPostLocked(request.PostId, actor, cancellationToken) is not var (thread, post))
                return ThreadErrors.PostNotFound;
            // A nod can be taken back from anywhere.
            if (request.On && !await db.MayWrite(thread.Id, actor, cancellationToken)) return ThreadErrors.NotWriters;

            var mine = await db.PostReactions.Where(reaction => reaction.PostId == post.Id && reaction.MemberId == actor.Id)
                .ToListAsync(cancellationToken);
            var given = mine.SingleOrDefault(reaction => reaction.Kind == request.Kind);
            if (given is not null != request.On)
            {
                var counted = thread.Count(post, request.Kind, request.On ? 1 : -1);
                if (!counted.Succeeded) return counted.Error;
                if (given is not null)
                {
                    db.PostReactions.Remove(given);
                    mine.Remove(given);
                }
                else
                {
                    given = new PostReaction(post.Id, actor.Id, request.Kind, time.Now());
                    db.PostReactions.Add(given);
                    mine.Add(given);
                }
            }

            var row = await db.RowOf(post, actor.Id, cancellationToken) with { Mine = [.. mine.Select(reaction => reaction.Kind)] };
            var record = await db.WithCards(row, actor.Id, cancellationToken);
            if (post.Seq == thread.LastSeq) announcements.ThreadChanged(thread, actor.Id, record);
            return record;
        }
    }
}
