using System.Collections.Concurrent;

namespace SolidarityHub.Web.Hubs;

/// <summary>Which members have a page open on this node that shows how many notices wait. Nobody else's are counted.</summary>
internal sealed class NoticeListeners
{
    private readonly ConcurrentDictionary<string, Guid> members = new();

    public void Enter(string connectionId, Guid memberId) => members[connectionId] = memberId;

    public void Leave(string connectionId) => members.TryRemove(connectionId, out _);

    /// <summary>Those of <paramref name="memberIds"/> who listen here, each once.</summary>
    public IEnumerable<Guid> Among(IEnumerable<Guid> memberIds) => memberIds.Intersect(members.Values);
}
