using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SolidarityHub.Web.Hubs;

/// <summary>Who is listening on this node right now. Nothing here outlives the connection.</summary>
internal sealed class LiveReaders(TimeProvider time)
{
    /// <summary>How long after the last sign of life a reader counts as present.</summary>
    private static readonly TimeSpan Present = TimeSpan.FromSeconds(75);

    private readonly ConcurrentDictionary<string, LiveReader> readers = new();
    private readonly ConcurrentDictionary<Guid, bool> touched = new();
    private readonly Lock door = new();

    public ICollection<LiveReader> All => readers.Values;

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

    public void Here(string connectionId, Guid threadId)
    {
        if (Find(connectionId) is not { } reader || !reader.Threads.TryGetValue(threadId, out var listening)) return;
        listening.SeenAt = time.GetUtcNow();
        Touch(threadId);
    }

    /// <summary>The number of readers of a thread may have changed.</summary>
    public void Touch(Guid threadId) => touched[threadId] = true;

    public IReadOnlyList<Guid> TakeTouched()
    {
        var threads = touched.Keys.ToList();
        foreach (var threadId in threads) touched.TryRemove(threadId, out _);
        return threads;
    }

    /// <summary>People, not windows: two open pages of one member count once.</summary>
    public int CountOf(Guid threadId)
    {
        var since = time.GetUtcNow() - Present;
        return readers.Values
            .Where(reader => reader.Threads.TryGetValue(threadId, out var listening) && listening.SeenAt > since)
            .Select(reader => reader.MemberId?.ToString() ?? reader.ConnectionId).Distinct().Count();
    }
}

/// <summary>One open page.</summary>
internal sealed record LiveReader(string ConnectionId, Guid? MemberId, string Network)
{
    public ConcurrentDictionary<Guid, Listening> Threads { get; } = new();
}

/// <summary>One thread that a page listens to.</summary>
internal sealed class Listening(bool isPublic)
{
    public bool Public { get; set; } = isPublic;

    public DateTimeOffset SeenAt { get; set; }
}

/// <summary>How many connections may be open; settings under <c>Hub:Limits</c>.</summary>
internal sealed class ConnectionLimits
{
    public int ConnectionsPerMember { get; init; } = 8;

    /// <summary>Visitors behind one address: a library or a phone network is many people.</summary>
    public int ConnectionsPerNetwork { get; init; } = 500;
}

/// <summary>An address without the part that tells one household from another.</summary>
internal static class Network
{
    public static string Of(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes, 0, address.AddressFamily == AddressFamily.InterNetworkV6 ? 6 : 3);
    }
}
