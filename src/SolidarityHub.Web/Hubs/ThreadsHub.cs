using Microsoft.AspNetCore.SignalR;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Web.Hubs;

/// <summary>Where an open page listens to its conversation. It announces and remembers nothing: the database does.</summary>
internal sealed class ThreadsHub(IRequests requests, ICurrentActor current, LiveReaders readers, ConnectionLimits limits) : Hub<IThreadReader>
{
    public const string Path = "/hubs/threads";

    /// <summary>How many conversations one page may listen to.</summary>
    private const int MostThreads = 20;

    public override Task OnConnectedAsync()
    {
        var http = Context.GetHttpContext();
        var reader = new LiveReader(Context.ConnectionId, current.Actor.MemberId, Network.Of(http?.Connection.RemoteIpAddress));
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

        var seen = await requests.Send(new GetThreadChanges(threadId, epoch, since), Context.ConnectionAborted);
        if (!seen.Succeeded) return null;

        // Listen first, read after: what happens in between arrives twice rather than never.
        reader.Threads[threadId] = new Listening(seen.Value.Audience == AudienceKind.Everyone);
        await Groups.AddToGroupAsync(Context.ConnectionId, ThreadGroups.All(threadId));
        if (reader.MemberId is { } member) await Groups.AddToGroupAsync(Context.ConnectionId, ThreadGroups.Of(threadId, member));
        readers.Touch(threadId);

        var changes = await requests.Send(new GetThreadChanges(threadId, epoch, since), Context.ConnectionAborted);
        if (changes.Succeeded) return changes.Value;
        await Unsubscribe(threadId);
        return null;
    }

    public async Task Unsubscribe(Guid threadId)
    {
        if (readers.Find(Context.ConnectionId) is not { } reader || !reader.Threads.TryRemove(threadId, out _)) return;
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, ThreadGroups.All(threadId));
        if (reader.MemberId is { } member) await Groups.RemoveFromGroupAsync(Context.ConnectionId, ThreadGroups.Of(threadId, member));
        readers.Touch(threadId);
    }

    /// <summary>The page is being looked at.</summary>
    public void Here(Guid threadId) => readers.Here(Context.ConnectionId, threadId);

    /// <summary>Somebody is writing; told only where everybody is known to one another.</summary>
    public Task Typing(Guid threadId) =>
        readers.Find(Context.ConnectionId) is { MemberId: not null } reader
        && reader.Threads.TryGetValue(threadId, out var listening) && !listening.Public
            ? Clients.OthersInGroup(ThreadGroups.All(threadId)).Typing(new(threadId, Context.User?.FindFirst("name")?.Value ?? ""))
            : Task.CompletedTask;
}

/// <summary>What a listening page is told.</summary>
public interface IThreadReader
{
    Task Changes(LiveChanges changes);

    Task Heads(IReadOnlyList<ThreadHead> heads);

    Task Presence(LivePresence presence);

    Task Typing(LiveTyping typing);

    Task Revoked(Guid threadId);
}

/// <summary>One change. <c>Posts</c> is null when they would be too large to carry: then the page asks for changes.</summary>
public sealed record LiveChanges(Guid ThreadId, Guid Epoch, long From, long To, bool Locked, IReadOnlyList<PostRecord>? Posts);

/// <summary>How many are reading now; never who.</summary>
public sealed record LivePresence(Guid ThreadId, int Count);

/// <summary>Somebody is writing, in a thread that only members see.</summary>
public sealed record LiveTyping(Guid ThreadId, string Name);

/// <summary>The names of the circles a message is sent to.</summary>
internal static class ThreadGroups
{
    public static string All(Guid threadId) => $"thread:{threadId:N}";

    /// <summary>One member's own open pages of one thread.</summary>
    public static string Of(Guid threadId, Guid memberId) => $"thread:{threadId:N}:{memberId:N}";
}
