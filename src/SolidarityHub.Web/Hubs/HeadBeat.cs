using Microsoft.AspNetCore.SignalR;
using SolidarityHub.Application.Threads;

namespace SolidarityHub.Web.Hubs;

/// <summary>Tells every open page, about every 25 seconds, how far its threads have come, so that a lost message is noticed.</summary>
internal sealed partial class HeadBeat(
    LiveReaders readers, IHubContext<ThreadsHub, IThreadReader> hub, IServiceScopeFactory scopes, TimeProvider time, ILogger<HeadBeat> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(NextPause(), time, stoppingToken);
            try
            {
                await Beat(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                NotTold(log, failure);
            }
        }
    }

    private async Task Beat(CancellationToken cancellation)
    {
        var listeners = readers.All.Where(reader => !reader.Threads.IsEmpty).ToList();
        if (listeners.Count == 0) return;

        await using var scope = scopes.CreateAsyncScope();
        var threads = listeners.SelectMany(reader => reader.Threads.Keys).ToHashSet();
        var heads = (await scope.ServiceProvider.GetRequiredService<ReadableThreads>().Heads(threads, cancellation))
            .ToDictionary(head => head.ThreadId);
        await Task.WhenAll(listeners.Select(reader => hub.Clients.Client(reader.ConnectionId).Heads(
            [.. reader.Threads.Keys.Where(heads.ContainsKey).Select(threadId => heads[threadId])])));
    }

    // Nodes started together should not beat together.
    private static TimeSpan NextPause() => TimeSpan.FromSeconds(Random.Shared.Next(20, 31));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Open pages were not told how far their threads are; the next round tries again")]
    private static partial void NotTold(ILogger log, Exception failure);
}
