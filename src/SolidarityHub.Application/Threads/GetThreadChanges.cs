using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Tells what has changed in a conversation since a number, as the posts are now; nothing ages out.</summary>
[Access(Who.Anyone)]
public sealed record GetThreadChanges(Guid ThreadId, Guid Epoch, long Since) : IQuery<ThreadChanges>
{
    /// <summary>More changes than this are better read as a page.</summary>
    public const int Most = 200;

    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetThreadChanges, ThreadChanges>
    {
        public async ValueTask<Result<ThreadChanges>> Handle(GetThreadChanges request, CancellationToken cancellationToken)
        {
            var me = current.Actor.IdOrNone;
            var head = await db.Threads.AsNoTracking().VisibleTo(current.Actor, db).Where(thread => thread.Id == request.ThreadId)
                .Select(thread => new { thread.Epoch, thread.LastSeq, thread.Locked, thread.PostCount, thread.AudienceKind })
                .SingleOrDefaultAsync(cancellationToken);
            if (head is null) return ThreadErrors.NotFound;

            // A cursor from before a restore may even be ahead of us.
            var reset = new ThreadChanges(head.Epoch, head.LastSeq, head.Locked, head.PostCount, [], Reset: true, head.AudienceKind);
            if (head.Epoch != request.Epoch || request.Since > head.LastSeq || request.Since < 0) return reset;
            if (head.LastSeq == request.Since) return reset with { Reset = false };

            var rows = await db.Posts.AsNoTracking()
                .Where(post => post.ThreadId == request.ThreadId && post.Seq > request.Since)
                .OrderBy(post => post.Seq).Take(Most + 1).Select(PostRow.For(me, db)).ToListAsync(cancellationToken);
            return rows.Count > Most ? reset : reset with { Reset = false, Posts = await db.WithCards(rows, me, cancellationToken) };
        }
    }
}

/// <summary>The posts that changed, as they are now.</summary>
/// <param name="Epoch">The thread's epoch.</param>
/// <param name="Head">The number that these posts surely reach.</param>
/// <param name="Locked">Whether the thread is closed for writing.</param>
/// <param name="PostCount">Posts that are not removed.</param>
/// <param name="Posts">In the order of their changes.</param>
/// <param name="Reset">Too much has changed: read the page again.</param>
/// <param name="Audience">Who can read the thread.</param>
public sealed record ThreadChanges(
    Guid Epoch, long Head, bool Locked, int PostCount, IReadOnlyList<PostRecord> Posts, bool Reset, AudienceKind Audience);
