using Microsoft.EntityFrameworkCore;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Common;

/// <summary>Conversations that may go together with what they are about, because nobody has said anything in them, nor begun to.</summary>
internal static class SilentThreads
{
    /// <summary>
    /// Those of the conversations that are silent, held until the commit: whoever is about to say something there, or to keep
    /// a draft, waits and finds them gone. So no words are lost with them.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> HoldSilent(this IHubDb db, IReadOnlyCollection<Guid> threads, CancellationToken cancellation)
    {
        await db.Hold<DiscussionThread>(threads, cancellation);
        // Only now, so that each is looked at as it is under the lock.
        return await db.Threads
            .Where(thread => threads.Contains(thread.Id) && thread.LastNumber == 0 && !db.SavedDrafts.Any(draft => draft.ThreadId == thread.Id))
            .Select(thread => thread.Id).ToListAsync(cancellation);
    }
}
