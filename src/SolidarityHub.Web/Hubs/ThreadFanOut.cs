using System.Text;
using Microsoft.AspNetCore.SignalR;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;

namespace SolidarityHub.Web.Hubs;

/// <summary>Tells open pages what has changed. Losing a message loses nothing: pages notice the gap and ask.</summary>
internal sealed partial class ThreadFanOut(IHubContext<ThreadsHub, IThreadReader> hub, ILogger<ThreadFanOut> log) : IHear<ThreadChanged>
{
    private const int MostBytes = 32 * 1024;

    public Task Hear(ThreadChanged announcement, CancellationToken cancellation)
    {
        var change = new LiveChanges(
            announcement.ThreadId, announcement.Epoch, announcement.From, announcement.To, announcement.Locked,
            announcement.Posts?.Sum(post => Encoding.UTF8.GetByteCount(post.BodyHtml)) > MostBytes ? null : announcement.Posts);
        // The author's own pages hear first, with what only they may know; the general word after it changes nothing for them.
        var own = change.Posts is null ? change : change with { Posts = announcement.Own };
        Send(hub.Clients.Group(ThreadGroups.Of(announcement.ThreadId, announcement.Actor)).Changes(own));
        Send(hub.Clients.Group(ThreadGroups.All(announcement.ThreadId)).Changes(change));
        return Task.CompletedTask;
    }

    // Not awaited by the one who posted: one slow reader must not keep them waiting.
    private async void Send(Task sending)
    {
        try
        {
            await sending;
        }
        catch (Exception failure)
        {
            NotSent(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A change was not sent to every open page; they will ask for it")]
    private static partial void NotSent(ILogger log, Exception failure);
}
