using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;

namespace SolidarityHub.Web.Hubs;

/// <summary>Tells every open page, about every 25 seconds, how far its threads have come, so that a lost message is noticed.</summary>
/// <remarks>Sooner where messages have surely been lost: while other nodes cannot be heard, just after, and when <see cref="Hasten"/> says so.</remarks>
internal sealed partial class HeadBeat(
    LiveReaders readers, OpenPages pages, IOtherNodes others, IServiceScopeFactory scopes, TimeProvider time, ILogger<HeadBeat> log)
    : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);

    private Dictionary<Guid, ThreadHead> told = [];
    private volatile bool hastened;

    /// <summary>Something was not told that should have been.</summary>
    public void Hasten() => hastened = true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var due = time.GetUtcNow() + NextPause();
        var breaks = others.Breaks;
        using var clock = new PeriodicTimer(Glance, time);
        while (await clock.WaitForNextTickAsync(stoppingToken))
        {
            var isDue = time.GetUtcNow() >= due;
            if (!isDue && !hastened && others.Reachable && others.Breaks == breaks) continue;
            if (isDue) due = time.GetUtcNow() + NextPause();
            (hastened, breaks) = (false, others.Breaks);
            try
            {
                await Beat(onlyMoved: !isDue, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                hastened = true;
                NotTold(log, failure);
            }
        }
    }

    private async Task Beat(bool onlyMoved, CancellationToken cancellation)
    {
        var listeners = readers.All.Where(reader => !reader.Threads.IsEmpty).ToList();
        if (listeners.Count == 0) return;

        await using var scope = scopes.CreateAsyncScope();
        var threads = listeners.SelectMany(reader => reader.Threads.Keys).ToHashSet();
        var heads = (await scope.ServiceProvider.GetRequiredService<ReadableThreads>().Heads(threads, cancellation))
            .ToDictionary(head => head.ThreadId);
        foreach (var reader in listeners)
        {
            List<ThreadHead> news = [.. reader.Threads.Keys.Where(heads.ContainsKey).Select(threadId => heads[threadId])
                .Where(head => !onlyMoved || told.GetValueOrDefault(head.ThreadId) != head)];
            if (news.Count > 0) pages.ToPage(reader.ConnectionId, page => page.Heads(news));
        }

        told = heads;
    }

    // Nodes started together should not beat together.
    private static TimeSpan NextPause() => TimeSpan.FromSeconds(Random.Shared.Next(20, 31));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Open pages were not told how far their threads are; it is tried again")]
    private static partial void NotTold(ILogger log, Exception failure);
}
