using NodaTime;

namespace SolidarityHub.Domain.Threads;

/// <summary>What a post said before it was changed or removed.</summary>
public sealed class PostRevision
{
    private PostRevision() { }

    public PostRevision(Guid id, Post before, Instant now) =>
        (Id, PostId, Version, BodyMarkdown, ReplacedAt) = (id, before.Id, before.Version, before.BodyMarkdown, now);

    public Guid Id { get; private set; }

    public Guid PostId { get; private set; }

    public int Version { get; private set; }

    public string BodyMarkdown { get; private set; } = "";

    public Instant ReplacedAt { get; private set; }

    /// <summary>The post was moved: what it said before goes with it.</summary>
    public void GoWith(Post moved) => PostId = moved.Id;
}
