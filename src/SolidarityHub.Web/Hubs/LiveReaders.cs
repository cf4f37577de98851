using System.Collections.Concurrent;

namespace SolidarityHub.Web.Hubs;

/// <summary>Who is listening on this node right now. Nothing here outlives the connection.</summary>
internal sealed class LiveReaders(TimeProvider time)
{
    /// <summary>How long after the last sign of life a reader counts as present.</summary>
    public static readonly TimeSpan Present = TimeSpan.FromSeconds(75);

    /// <summary>For how long it is believed that someone who could read a moment ago still may.</summary>
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, LiveReader> readers = new();
    private readonly ConcurrentDictionary<Guid, bool> touched = new();
    private readonly Lock door = new();
    private long lookedAt = time.GetTimestamp();

    public ICollection<LiveReader> All => readers.Values;

    /// <summary>When the last whole look at everybody's permission began.</summary>
    public long LookedAt
    {
        set => Volatile.Write(ref lookedAt, value);
    }

    /// <summary>False when it was too long ago that the readers of a thread that is not everyone's were looked at.</summary>
    public bool MayBeTold(Guid threadId) =>
        time.GetElapsedTime(Volatile.Read(ref lookedAt)) < Trust
        || readers.Values.Any(reader => reader.Threads.TryGetValue(threadId, out var listening) && listening.Public);

    /// <summary>False when this member or network has as many connections as it may.</summary>
    public bool Enter(LiveReader reader, ConnectionLimits limits)
    {
        lock (door)
        {
            var others = reader.MemberId is { } member
                ? readers.Values.Count(other => other.MemberId == member)
                : readers.Values.Count(other => other.MemberId is null && other.Network == reader.Network);
            if (others >= (reader.MemberId is null ? limits.ConnectionsPerNetwork : limits.ConnectionsPerMember)) return false;
            readers[reader.ConnectionId] = reader;
            return true;
        }
    }

    public void Leave(string connectionId)
    {
        if (!readers.TryRemove(connectionId, out var reader)) return;
        foreach (var threadId in reader.Threads.Keys) Touch(threadId);
    }

    public LiveReader? Find(string connectionId) => readers.GetValueOrDefault(connectionId);

    /// <summary>The page is being looked at; false when it does not listen to this thread.</summary>
    public bool Here(string connectionId, Guid threadId)
    {
        if (Find(connectionId) is not { } reader || !reader.Threads.TryGetValue(threadId, out var listening)) return false;
        listening.SeenAt = time.GetUtcNow();
        Touch(threadId);
        return true;
    }

    /// <summary>The number of readers of a thread may have changed.</summary>
    public void Touch(Guid threadId) => touched[threadId] = true;

    public IReadOnlyList<Guid> TakeTouched()
    {
        var threads = touched.Keys.ToList();
        foreach (var threadId in threads) touched.TryRemove(threadId, out _);
        return threads;
    }

    /// <summary>Who is looking at the thread on this node: each member once, and each visitor's page.</summary>
    public IReadOnlyList<string> PeopleIn(Guid threadId)
    {
        var since = time.GetUtcNow() - Present;
        return [.. readers.Values
            .Where(reader => reader.Threads.TryGetValue(threadId, out var listening) && listening.SeenAt > since)
            .Select(reader => reader.MemberId?.ToString() ?? reader.ConnectionId).Distinct()];
    }
}

/// <summary>One open page.</summary>
/// <param name="ConnectionId">Its connection.</param>
/// <param name="MemberId">Who looks at it; null for a visitor.</param>
/// <param name="Network">Where it comes from, without what tells one household from another.</param>
/// <param name="Stamp">What the account must still say for the sign-in to hold; null where no sign-in is.</param>
/// <param name="End">Ends the connection.</param>
internal sealed record LiveReader(string ConnectionId, Guid? MemberId, string Network, string? Stamp, Action End)
{
    public ConcurrentDictionary<Guid, Listening> Threads { get; } = new();
}

/// <summary>One thread that a page listens to.</summary>
internal sealed class Listening(bool isPublic)
{
    public bool Public { get; set; } = isPublic;

    public DateTimeOffset SeenAt { get; set; }
}
