using Microsoft.AspNetCore.SignalR;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;

namespace SolidarityHub.Web.Hubs;

/// <summary>Looks again, every second, at who may still listen on this node, and sends away who may not.</summary>
/// <remarks>
/// It asks the database by the same rule as every page and relies on no message. When it cannot look, the pages of
/// threads that are not everyone's are told nothing (<see cref="LiveReaders.MayBeTold"/>) until it can.
/// </remarks>
internal sealed partial class ReaderWatch(
    LiveReaders readers, ReaderCount count, OpenPages pages, IHubContext<ThreadsHub> hub, IServiceScopeFactory scopes, TimeProvider time,
    ILogger<ReaderWatch> log) : BackgroundService, IHear<MembershipChanged>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public Task Hear(MembershipChanged announcement, CancellationToken cancellation) =>
        Look(readers.All.Where(reader => reader.MemberId == announcement.MemberId), cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Pause, time);
        while (await clock.WaitForNextTickAsync(stoppingToken))
        {
            var began = time.GetTimestamp();
            try
            {
                await Look(readers.All, stoppingToken);
                readers.LookedAt = began;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                NotLooked(log, failure);
            }

            count.TellWhatChanged();
        }
    }

    private async Task Look(IEnumerable<LiveReader> whom, CancellationToken cancellation)
    {
        // Only what is listened to now is judged by what is asked after now.
        var heard = whom.SelectMany(reader => reader.Threads, (reader, thread) => (Reader: reader, ThreadId: thread.Key, Listening: thread.Value)).ToList();
        if (heard.Count == 0) return;

        await using var scope = scopes.CreateAsyncScope();
        var access = scope.ServiceProvider.GetRequiredService<ReadableThreads>();
        // Threads that everyone may read are settled by one query; the others are asked for each member.
        var open = await access.Among(heard.Select(one => one.ThreadId).ToHashSet(), memberId: null, cancellation);
        foreach (var person in heard.GroupBy(one => one.Reader.MemberId))
        {
            var closed = person.Select(one => one.ThreadId).Where(threadId => !open.Contains(threadId)).ToHashSet();
            var allowed = closed.Count > 0 && person.Key is not null ? await access.Among(closed, person.Key, cancellation) : [];
            foreach (var (reader, threadId, listening) in person)
            {
                listening.Public = open.Contains(threadId);
                if (!listening.Public && !allowed.Contains(threadId)) await Revoke(reader, threadId, cancellation);
            }
        }
    }

    private async Task Revoke(LiveReader reader, Guid threadId, CancellationToken cancellation)
    {
        if (!reader.Threads.TryRemove(threadId, out _)) return;
        await hub.Groups.Part(reader, threadId, cancellation);
        pages.ToPage(reader.ConnectionId, page => page.Revoked(threadId));
        readers.Touch(threadId);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Open pages were not looked at; the next round tries again")]
    private static partial void NotLooked(ILogger log, Exception failure);
}
