using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>A conversation has changed; told after the commit, to whoever is reading it.</summary>
/// <param name="ThreadId">Which one.</param>
/// <param name="Epoch">Its epoch.</param>
/// <param name="From">The number of the change before.</param>
/// <param name="To">The number of this change.</param>
/// <param name="Locked">Whether it is closed for writing now.</param>
/// <param name="PostCount">How many posts it has now.</param>
/// <param name="Posts">The posts that changed, as everyone may know them; null when pages are to ask.</param>
/// <param name="Actor">Who changed them.</param>
/// <param name="Own">The same posts as the one who changed them may know them.</param>
public sealed record ThreadChanged(
    Guid ThreadId, Guid Epoch, long From, long To, bool Locked, int PostCount,
    IReadOnlyList<PostRecord>? Posts, Guid Actor, IReadOnlyList<PostRecord>? Own) : IAnnouncement;

/// <summary>Announces what happened to a thread: to those who read it live, and to the kept pages that show it.</summary>
internal static class ThreadAnnouncements
{
    /// <summary>So many posts changed at once that pages had better ask.</summary>
    public static void ThreadRewritten(this IAnnouncements announcements, DiscussionThread thread, Guid actor, int changes)
    {
        announcements.Announce(new ThreadChanged(
            thread.Id, thread.Epoch, thread.LastSeq - changes, thread.LastSeq, thread.Locked, thread.PostCount, Posts: null, actor, Own: null));
        announcements.Announce(new ContentChanged("threads", $"thread:{thread.Id}"));
    }

    public static void ThreadChanged(this IAnnouncements announcements, DiscussionThread thread, Guid actor, params PostRecord[] own)
    {
        announcements.Announce(new ThreadChanged(
            thread.Id, thread.Epoch, thread.LastSeq - 1, thread.LastSeq, thread.Locked, thread.PostCount,
            [.. own.Select(post => post.ForEveryone())], actor, own));
        announcements.Announce(new ContentChanged("threads", $"thread:{thread.Id}"));
    }
}
