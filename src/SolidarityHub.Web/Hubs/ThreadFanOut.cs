using System.Text;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;

namespace SolidarityHub.Web.Hubs;

/// <summary>Tells this node's open pages what has changed. Losing a message loses nothing: pages notice the gap and ask.</summary>
internal sealed class ThreadFanOut(LiveReaders readers, OpenPages pages, HeadBeat beat) : IHear<ThreadChanged>, IHear<SomebodyWrites>
{
    private const int MostBytes = 32 * 1024;

    public Task Hear(ThreadChanged announcement, CancellationToken cancellation)
    {
        if (!readers.MayBeTold(announcement.ThreadId))
        {
            beat.Hasten();
            return Task.CompletedTask;
        }

        var change = new LiveChanges(
            announcement.ThreadId, announcement.Epoch, announcement.From, announcement.To, announcement.Locked, announcement.PostCount,
            announcement.Posts?.Sum(post => Encoding.UTF8.GetByteCount(post.BodyHtml)) > MostBytes ? null : announcement.Posts);
        // The author's own pages hear first, with what only they may know; the general word after it changes nothing for them.
        var own = change.Posts is null ? change : change with { Posts = announcement.Own };
        pages.ToPagesOf(announcement.Actor, announcement.ThreadId, page => page.Changes(own));
        pages.ToReadersOf(announcement.ThreadId, page => page.Changes(change));
        return Task.CompletedTask;
    }

    public Task Hear(SomebodyWrites announcement, CancellationToken cancellation)
    {
        if (readers.MayBeTold(announcement.ThreadId))
            pages.ToOthersThan(announcement.ConnectionId, announcement.ThreadId, page => page.Typing(new(announcement.ThreadId, announcement.Name)));
        return Task.CompletedTask;
    }
}
