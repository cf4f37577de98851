using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Moderation;

namespace SolidarityHub.Application.Threads;

/// <summary>Lists what editors did to keep order, the latest first: everywhere, in one conversation, or about one post.</summary>
[Access(Who.Editor)]
public sealed record ListModerationActs(int Page = 1, Guid? ThreadId = null, Guid? PostId = null) : IQuery<Page<ModerationActLine>>
{
    private const int Size = 30;

    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<ListModerationActs, Page<ModerationActLine>>
    {
        public async ValueTask<Result<Page<ModerationActLine>>> Handle(ListModerationActs request, CancellationToken cancellationToken)
        {
            var number = Paging.Number(request.Page);
            // What a conversation is called may be a confidence of those who may read it.
            var readable = db.Threads.VisibleTo(current.Actor, db);
            var acts = db.ModerationActs.AsNoTracking().Where(act =>
                (request.ThreadId == null || act.ThreadId == request.ThreadId) && (request.PostId == null || act.PostId == request.PostId));
            var total = await acts.CountAsync(cancellationToken);
            var found = await acts.OrderByDescending(act => act.At).ThenByDescending(act => act.Id).Skip((number - 1) * Size).Take(Size)
                .Select(act => new ModerationActLine(
                    act.Id, act.Kind, act.At, act.Reason, act.ActorId,
                    db.Members.Where(member => member.Id == act.ActorId).Select(member => member.DisplayName).FirstOrDefault(),
                    readable.Where(thread => thread.Id == act.ThreadId)
                        .Select(thread => new ModeratedThread(thread.Id, thread.Title)).FirstOrDefault(),
                    act.PostId,
                    db.Posts.Where(post => post.Id == act.PostId).Select(post => (int?)post.Number).FirstOrDefault()))
                .ToListAsync(cancellationToken);
            return new Page<ModerationActLine>(found, number, Size, total);
        }
    }
}

/// <summary>One act in the log.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">What was done.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why; empty where nobody said so.</param>
/// <param name="ActorId">Who did it; null once their account is gone.</param>
/// <param name="Actor">What they are called.</param>
/// <param name="Thread">The conversation; null when it is gone or closed to whoever asks.</param>
/// <param name="PostId">The post, when one is meant.</param>
/// <param name="PostNumber">Its number in the conversation.</param>
public sealed record ModerationActLine(
    Guid Id, ModerationActKind Kind, Instant At, string Reason, Guid? ActorId, string? Actor, ModeratedThread? Thread, Guid? PostId, int? PostNumber);

/// <summary>The conversation that an act is about.</summary>
public sealed record ModeratedThread(Guid Id, string Title);
