using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;

namespace SolidarityHub.Application.Threads;

/// <summary>Looks again at who may read what, for connections that stay open; the rule is the one of every page.</summary>
public sealed class ReadableThreads(IHubDb db)
{
    /// <summary>Those of <paramref name="threadIds"/> that this reader may still see, judged by the role they have now.</summary>
    public async Task<HashSet<Guid>> Among(IReadOnlyCollection<Guid> threadIds, Guid? memberId, CancellationToken cancellation)
    {
        var actor = memberId is { } id
            ? await db.Members.Where(member => member.Id == id).Select(member => new Actor(member.Id, member.Role, true))
                .SingleOrDefaultAsync(cancellation) ?? Actor.Visitor
            : Actor.Visitor;
        return await db.Threads.VisibleTo(actor, db).Where(thread => threadIds.Contains(thread.Id))
            .Select(thread => thread.Id).ToHashSetAsync(cancellation);
    }

    /// <summary>The number of the last change of each thread.</summary>
    public async Task<IReadOnlyList<ThreadHead>> Heads(IReadOnlyCollection<Guid> threadIds, CancellationToken cancellation) =>
        await db.Threads.AsNoTracking().Where(thread => threadIds.Contains(thread.Id))
            .Select(thread => new ThreadHead(thread.Id, thread.Epoch, thread.LastSeq)).ToListAsync(cancellation);
}

/// <summary>How far a thread has come.</summary>
public sealed record ThreadHead(Guid ThreadId, Guid Epoch, long Seq);
