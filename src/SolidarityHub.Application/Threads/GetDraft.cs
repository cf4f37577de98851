using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Finds what I had begun to write in a conversation.</summary>
[Access(Who.Member)]
public sealed record GetDraft(Guid ThreadId) : IQuery<KeptDraft>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetDraft, KeptDraft>
    {
        public async ValueTask<Result<KeptDraft>> Handle(GetDraft request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            var threads = db.Threads.VisibleTo(current.Actor, db);
            var draft = await db.SavedDrafts.AsNoTracking()
                .Where(found => found.MemberId == me && found.ThreadId == request.ThreadId && threads.Any(thread => thread.Id == found.ThreadId))
                .Select(found => new KeptDraft(
                    found.Body, found.ParentId, db.Posts.Where(post => post.Id == found.ParentId).Select(post => (int?)post.Number).FirstOrDefault(), found.SavedAt))
                .SingleOrDefaultAsync(cancellationToken);
            return draft is null ? ThreadErrors.NoDraft : draft;
        }
    }
}

/// <summary>What was begun.</summary>
public sealed record KeptDraft(string Body, Guid? ParentId, int? ParentNumber, Instant SavedAt);
