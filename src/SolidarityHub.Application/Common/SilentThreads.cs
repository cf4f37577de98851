using Microsoft.EntityFrameworkCore;

namespace SolidarityHub.Application.Common;

/// <summary>Conversations that may go together with what they are about, because nobody has said anything in them.</summary>
internal static class SilentThreads
{
    /// <summary>
    /// Those of the conversations that are silent, held until the commit: whoever is about to say something there waits,
    /// and finds them gone. So no words are lost with them.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> HoldSilent(this IHubDb db, IReadOnlyCollection<Guid> threads, CancellationToken cancellation)
    {
        var silent = db.Threads.Where(thread => threads.Contains(thread.Id) && thread.LastNumber == 0);
        // Changes nothing, but takes the rows, and looks at each as it is at that moment.
        await silent.ExecuteUpdateAsync(set => set.SetProperty(thread => thread.LastNumber, 0), cancellation);
        return await silent.Select(thread => thread.Id).ToListAsync(cancellation);
    }
}
