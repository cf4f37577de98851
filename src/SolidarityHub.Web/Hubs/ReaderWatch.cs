using Microsoft.AspNetCore.SignalR;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;

namespace SolidarityHub.Web.Hubs;

/// <summary>Looks again, every second and a half, at who may still listen; tells how many are reading.</summary>
internal sealed partial class ReaderWatch(
    LiveReaders readers, IHubContext<ThreadsHub, IThreadReader> hub, IServiceScopeFactory scopes, TimeProvider time, ILogger<ReaderWatch> log)
    : BackgroundService, IHear<MembershipChanged>
{
    // With the time a look takes, someone who was removed stops hearing within two seconds.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.5);

    public Task Hear(MembershipChanged announcement, CancellationToken cancellation) =>
        Look([.. readers.All.Where(reader => reader.MemberId == announcement.MemberId)], cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Pause, time);
        while (await clock.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look([.. readers.All], stoppingToken);
                foreach (var threadId in readers.TakeTouched())
                    await hub.Clients.Group(ThreadGroups.All(threadId)).Presence(new(threadId, readers.CountOf(threadId)));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                NotLooked(log, failure);
            }
        }
    }

    private async Task Look(IReadOnlyList<LiveReader> listeners, CancellationToken cancellation)
    {
        var threads = listeners.SelectMany(reader => reader.Threads.Keys).ToHashSet();
        if (threads.Count == 0) return;

        await using var scope = scopes.CreateAsyncScope();
        var access = scope.ServiceProvider.GetRequiredService<ReadableThreads>();
        // Threads that everyone may read are settled by one query; the others are asked for each member.
        var open = await access.Among(threads, memberId: null, cancellation);
        foreach (var person in listeners.GroupBy(reader => reader.MemberId))
        {
            var closed = person.SelectMany(reader => reader.Threads.Keys).Where(threadId => !open.Contains(threadId)).ToHashSet();
            var allowed = closed.Count > 0 && person.Key is not null ? await access.Among(closed, person.Key, cancellation) : [];
            foreach (var reader in person)
            foreach (var (threadId, listening) in reader.Threads)
            {
                listening.Public = open.Contains(threadId);
                if (!listening.Public && !allowed.Contains(threadId)) await Revoke(reader, threadId, cancellation);
            }
        }
    }

    private async Task Revoke(LiveReader reader, Guid threadId, CancellationToken cancellation)
    {
        if (!reader.Threads.TryRemove(threadId, out _)) return;
        await hub.Groups.RemoveFromGroupAsync(reader.ConnectionId, ThreadGroups.All(threadId), cancellation);
        if (reader.MemberId is { } member)
            await hub.Groups.RemoveFromGroupAsync(reader.ConnectionId, ThreadGroups.Of(threadId, member), cancellation);
        await hub.Clients.Client(reader.ConnectionId).Revoked(threadId);
        readers.Touch(threadId);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Open pages were not looked at; the next round tries again")]
    private static partial void NotLooked(ILogger log, Exception failure);
}
