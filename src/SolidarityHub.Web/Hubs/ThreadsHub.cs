using Microsoft.AspNetCore.SignalR;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Hubs;

/// <summary>Where an open page listens to its conversation. It announces and remembers nothing: the database does.</summary>
internal sealed class ThreadsHub(
    IRequests requests, ICurrentActor current, LiveReaders readers, ConnectionLimits limits, ReaderCount count, IAnnouncementDelivery announcements)
    : Hub<IThreadReader>
{
    public const string Path = "/hubs/threads";

    /// <summary>How many conversations one page may listen to.</summary>
    private const int MostThreads = 20;

    public override Task OnConnectedAsync()
    {
        var http = Context.GetHttpContext();
        var reader = new LiveReader(
            Context.ConnectionId, current.Actor.MemberId, Network.Of(http?.Connection.RemoteIpAddress),
            Context.User?.FindFirst(MemberClaims.Stamp)?.Value, Context.Abort);
        if (!OwnPages.Opened(http) || !readers.Enter(reader, limits)) Context.Abort();
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        readers.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>Begins to listen and answers what changed since; null when there is no such thread for this reader.</summary>
    public async Task<ThreadChanges?> Subscribe(Guid threadId, Guid epoch, long since)
    {
        if (readers.Find(Context.ConnectionId) is not { } reader || reader.Threads.Count >= MostThreads) return null;

        var stop = Context.ConnectionAborted;
        var seen = await requests.Send(new GetThreadChanges(threadId, epoch, since), stop);
        if (!seen.Succeeded) return null;

        // Listen first, read after: what happens in between arrives twice rather than never. And join before being
        // looked at by ReaderWatch, which then finds whoever is in the group.
        await Groups.Join(reader, threadId, stop);
        reader.Threads[threadId] = new Listening(seen.Value.Audience == AudienceKind.Everyone);
        readers.Touch(threadId);

        var changes = await requests.Send(new GetThreadChanges(threadId, epoch, since), stop);
        if (changes.Succeeded) return changes.Value;
        await Unsubscribe(threadId);
        return null;
    }

    public async Task Unsubscribe(Guid threadId)
    {
        if (readers.Find(Context.ConnectionId) is not { } reader) return;
        reader.Threads.TryRemove(threadId, out _);
        await Groups.Part(reader, threadId, Context.ConnectionAborted);
        readers.Touch(threadId);
    }

    /// <summary>The page is being looked at.</summary>
    public Task Here(Guid threadId) => readers.Here(Context.ConnectionId, threadId)
        ? Clients.Caller.Presence(new(threadId, count.Of(threadId)))
        : Task.CompletedTask;

    /// <summary>Somebody is writing; told only where everybody is known to one another.</summary>
    public Task Typing(Guid threadId) =>
        readers.Find(Context.ConnectionId) is { MemberId: not null } reader
        && reader.Threads.TryGetValue(threadId, out var listening) && !listening.Public
            ? announcements.Deliver(
                new SomebodyWrites(threadId, Context.ConnectionId, Context.User?.FindFirst(MemberClaims.Name)?.Value ?? ""), CancellationToken.None)
            : Task.CompletedTask;
}
