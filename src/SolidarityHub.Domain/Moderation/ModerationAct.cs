using NodaTime;

namespace SolidarityHub.Domain.Moderation;

/// <summary>One thing an editor did to keep a conversation in order: who, what, when and why. Never changed, never removed.</summary>
public sealed class ModerationAct
{
    public const int ReasonMaxLength = 1_000;

    private ModerationAct() { }

    public ModerationAct(Guid id, ModerationActKind kind, Guid actorId, Guid threadId, Guid? postId, string reason, Instant now) =>
        (Id, Kind, ActorId, ThreadId, PostId, Reason, At) = (id, kind, actorId, threadId, postId, reason, now);

    public Guid Id { get; private set; }

    public ModerationActKind Kind { get; private set; }

    /// <summary>Null once the editor's account is gone.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>Null once the conversation is gone.</summary>
    public Guid? ThreadId { get; private set; }

    /// <summary>Null when the whole conversation is meant, or the post is gone.</summary>
    public Guid? PostId { get; private set; }

    public string Reason { get; private set; } = "";

    public Instant At { get; private set; }
}

/// <summary>What editors do to keep order.</summary>
public enum ModerationActKind
{
    ThreadLocked = 0,
    ThreadUnlocked = 1,
    ThreadSlowed = 2,

    /// <summary>The pause between two posts was taken away.</summary>
    ThreadFreed = 3,
    PostPinned = 4,
    PostUnpinned = 5,
    PostHidden = 6,
    PostShown = 7,

    /// <summary>Somebody else's words were taken away; who removes their own keeps no order.</summary>
    PostRemoved = 8,
    PostPutBack = 9,
    PostMoved = 10,

    /// <summary>It was reported, looked at and left as it is.</summary>
    PostLeft = 11,

    /// <summary>It was moved here from another conversation, where the same act is <see cref="PostMoved"/>.</summary>
    PostCame = 12,
}
