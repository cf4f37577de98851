using SolidarityHub.Application.Threads;

namespace SolidarityHub.Web.Hubs;

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
public sealed record LiveChanges(Guid ThreadId, Guid Epoch, long From, long To, bool Locked, int PostCount, IReadOnlyList<PostRecord>? Posts);

/// <summary>How many are reading now; never who.</summary>
public sealed record LivePresence(Guid ThreadId, int Count);

/// <summary>Somebody is writing, in a thread that only members see.</summary>
public sealed record LiveTyping(Guid ThreadId, string Name);
