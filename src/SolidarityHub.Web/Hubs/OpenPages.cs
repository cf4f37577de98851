using Microsoft.AspNetCore.SignalR;

namespace SolidarityHub.Web.Hubs;

/// <summary>Speaks to the open pages of this node. Nobody waits for a page to listen: one that reads slowly delays only itself.</summary>
/// <remarks>What such a page has not taken within <see cref="ThreadsHubAddress.Patience"/> ends its connection, so nothing piles up for it.</remarks>
internal sealed partial class OpenPages(IHubContext<ThreadsHub, IThreadReader> hub, ILogger<OpenPages> log)
{
    public void ToReadersOf(Guid threadId, Func<IThreadReader, Task> word) => Say(word(hub.Clients.Group(ThreadGroups.All(threadId))));

    public void ToOthersThan(string connectionId, Guid threadId, Func<IThreadReader, Task> word) =>
        Say(word(hub.Clients.GroupExcept(ThreadGroups.All(threadId), [connectionId])));

    public void ToPagesOf(Guid memberId, Guid threadId, Func<IThreadReader, Task> word) =>
        Say(word(hub.Clients.Group(ThreadGroups.Of(threadId, memberId))));

    public void ToPage(string connectionId, Func<IThreadReader, Task> word) => Say(word(hub.Clients.Client(connectionId)));

    private async void Say(Task saying)
    {
        try
        {
            await saying;
        }
        catch (Exception failure)
        {
            NotSaid(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not every open page was told; they will ask")]
    private static partial void NotSaid(ILogger log, Exception failure);
}
