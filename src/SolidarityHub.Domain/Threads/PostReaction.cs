using NodaTime;

namespace SolidarityHub.Domain.Threads;

/// <summary>One person's nod to a post.</summary>
public sealed class PostReaction
{
    private PostReaction() { }

    public PostReaction(Guid postId, Guid memberId, ReactionKind kind, Instant now) =>
        (PostId, MemberId, Kind, At) = (postId, memberId, kind, now);

    public Guid PostId { get; private set; }

    public Guid MemberId { get; private set; }

    public ReactionKind Kind { get; private set; }

    public Instant At { get; private set; }
}

/// <summary>The few things a reaction can say. The numbers are places in <see cref="Post.ReactionCounts"/> and never change.</summary>
public enum ReactionKind
{
    Thanks = 0,
    Heart = 1,
    Idea = 2,
    Question = 3,
}
