using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>How far a member has read a conversation, and what they want to hear of it.</summary>
/// <param name="Unread">Posts not read yet; none in a conversation that was never opened, where all is new and nothing is missed.</param>
/// <param name="FirstUnread">The number of the first of them.</param>
/// <param name="Level">What they want to hear.</param>
public sealed record ThreadReading(long Unread, long? FirstUnread, FollowLevel Level)
{
    private static readonly ThreadReading NeverOpened = new(0, null, FollowLevel.Mentions);

    internal static ThreadReading Of(ThreadReader? reader, int lastNumber) =>
        reader is null || reader.Read.IsEmpty ? NeverOpened with { Level = reader?.Level ?? FollowLevel.Mentions }
        : new(reader.Read.MissingUpTo(lastNumber), reader.Read.FirstMissingUpTo(lastNumber), reader.Level);
}

/// <summary>Finds how a member stands to conversations.</summary>
internal static class ReadingSoFar
{
    public static Task<Dictionary<Guid, ThreadReader>> ReadingOf(
        this IHubDb db, Actor actor, IReadOnlyCollection<Guid> threadIds, CancellationToken cancellation)
    {
        var me = actor.IdOrNone;
        return db.ThreadReaders.AsNoTracking().Where(reader => reader.MemberId == me && threadIds.Contains(reader.ThreadId))
            .ToDictionaryAsync(reader => reader.ThreadId, cancellation);
    }
}
