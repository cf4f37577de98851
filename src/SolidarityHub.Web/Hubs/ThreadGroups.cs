using Microsoft.AspNetCore.SignalR;

namespace SolidarityHub.Web.Hubs;

/// <summary>The circles a message is sent to: all readers of a thread, and one member's own open pages of it.</summary>
internal static class ThreadGroups
{
    public static string All(Guid threadId) => $"thread:{threadId:N}";

    public static string Of(Guid threadId, Guid memberId) => $"thread:{threadId:N}:{memberId:N}";

    public static async Task Join(this IGroupManager groups, LiveReader reader, Guid threadId, CancellationToken cancellation)
    {
        await groups.AddToGroupAsync(reader.ConnectionId, All(threadId), cancellation);
        if (reader.MemberId is { } member) await groups.AddToGroupAsync(reader.ConnectionId, Of(threadId, member), cancellation);
    }

    public static async Task Part(this IGroupManager groups, LiveReader reader, Guid threadId, CancellationToken cancellation)
    {
        await groups.RemoveFromGroupAsync(reader.ConnectionId, All(threadId), cancellation);
        if (reader.MemberId is { } member) await groups.RemoveFromGroupAsync(reader.ConnectionId, Of(threadId, member), cancellation);
    }
}
