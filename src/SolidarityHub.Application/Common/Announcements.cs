namespace SolidarityHub.Application.Common;

/// <summary>Something to tell the rest of the program, on every node, once the change is durable. It may be lost; nothing depends on it.</summary>
public interface IAnnouncement;

/// <summary>Collects what a handler wants told after the commit, and never before.</summary>
public interface IAnnouncements
{
    void Announce(IAnnouncement announcement);
}

/// <summary>Hears announcements of one kind after the commit.</summary>
public interface IHear<in TAnnouncement> where TAnnouncement : IAnnouncement
{
    Task Hear(TAnnouncement announcement, CancellationToken cancellation);
}

/// <summary>Pages made of these things are out of date. Tags: <c>articles</c>, <c>article:slug</c>, <c>directory</c>, …</summary>
public sealed record ContentChanged(params string[] Tags) : IAnnouncement
{
    /// <summary>The tags of pages that show conversations, or a card of what they are about: for when somebody may read them no longer.</summary>
    public static IEnumerable<string> OfThreads(params IEnumerable<Guid> threads) =>
        threads.Select(thread => $"thread:{thread}").Append("threads").Append("cards");
}

/// <summary>Tells the announcements of one request to whoever hears them.</summary>
internal sealed class Announcements(IAnnouncementDelivery delivery) : IAnnouncements
{
    private readonly List<IAnnouncement> pending = [];

    public void Announce(IAnnouncement announcement) => pending.Add(announcement);

    public async Task Deliver(CancellationToken cancellation)
    {
        foreach (var announcement in pending) await delivery.Deliver(announcement, cancellation);
        pending.Clear();
    }

    public void Forget() => pending.Clear();
}

/// <summary>Finds the hearers of an announcement; a failing hearer is logged and does not disturb the others.</summary>
public interface IAnnouncementDelivery
{
    /// <summary>To the hearers here and on every other node.</summary>
    Task Deliver(IAnnouncement announcement, CancellationToken cancellation);

    /// <summary>To the hearers here alone: another node has told it already.</summary>
    Task DeliverHere(IAnnouncement announcement, CancellationToken cancellation);
}
