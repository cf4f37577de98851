using System.Collections.Concurrent;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;

namespace SolidarityHub.Web.Hubs;

/// <summary>Counts who reads a thread, on all nodes together, and tells pages when the number changes.</summary>
internal sealed class ReaderCount(LiveReaders readers, OpenPages pages, IOtherNodes others, TimeProvider time) : IHear<ReadersSeen>
{
    /// <summary>How often a node repeats what it said, so that a node that is gone is forgotten.</summary>
    private static readonly TimeSpan Repeat = TimeSpan.FromSeconds(25);

    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Guid, Seen>> elsewhere = new();
    private readonly ConcurrentDictionary<Guid, Told> told = new();

    /// <summary>People, not windows: two open pages of one member count once, whatever nodes they are on.</summary>
    public int Of(Guid threadId) => Together(threadId, readers.PeopleIn(threadId));

    public void TellWhatChanged()
    {
        foreach (var (threadId, last) in told)
            if (Age(last.At) > Repeat) readers.Touch(threadId);
        foreach (var threadId in readers.TakeTouched()) Tell(threadId);
    }

    public Task Hear(ReadersSeen announcement, CancellationToken cancellation)
    {
        var nodes = elsewhere.GetOrAdd(announcement.ThreadId, _ => new());
        // A node not heard of before has not heard of us either.
        if (!nodes.ContainsKey(announcement.Node)) told.TryRemove(announcement.ThreadId, out _);
        nodes[announcement.Node] = new Seen(announcement.People, time.GetTimestamp());
        readers.Touch(announcement.ThreadId);
        return Task.CompletedTask;
    }

    private void Tell(Guid threadId)
    {
        var here = readers.PeopleIn(threadId);
        var all = Together(threadId, here);
        var last = told.GetValueOrDefault(threadId);
        var isDue = last is null || last.Here != here.Count || Age(last.At) > Repeat;
        if (isDue && (here.Count > 0 || last is { Here: > 0 })) others.Tell(new ReadersSeen(others.Self, threadId, here));
        if (here.Count > 0 && last?.All != all) pages.ToReadersOf(threadId, page => page.Presence(new(threadId, all)));

        if (here.Count > 0) told[threadId] = new Told(here.Count, all, isDue ? time.GetTimestamp() : last!.At);
        else told.TryRemove(threadId, out _);
    }

    private int Together(Guid threadId, IReadOnlyList<string> here)
    {
        if (!elsewhere.TryGetValue(threadId, out var nodes)) return here.Count;
        foreach (var (node, seen) in nodes)
            if (seen.People.Count == 0 || Age(seen.At) > LiveReaders.Present) nodes.TryRemove(node, out _);
        if (nodes.IsEmpty) elsewhere.TryRemove(threadId, out _);
        return here.Concat(nodes.Values.SelectMany(seen => seen.People)).Distinct().Count();
    }

    private TimeSpan Age(long at) => time.GetElapsedTime(at);

    private sealed record Seen(IReadOnlyList<string> People, long At);

    private sealed record Told(int Here, int All, long At);
}
