using NodaTime;

namespace SolidarityHub.Domain.Notifications;

/// <summary>Word to one member about something that concerns them. There is one for each person and thing, however much happens to it.</summary>
/// <remarks>It holds no words of its own: title, name and text are looked up when it is shown, for those who may still see them.</remarks>
public sealed class Notice
{
    private Notice() { }

    /// <param name="memberId">Who is told.</param>
    /// <param name="thingId">What it is about: a post, or for <see cref="NoticeKind.Activity"/> the whole thread.</param>
    /// <param name="kind">Why they are told.</param>
    /// <param name="threadId">The conversation in which it happened.</param>
    /// <param name="postId">The post to look at.</param>
    /// <param name="now">The time.</param>
    public Notice(Guid memberId, Guid thingId, NoticeKind kind, Guid threadId, Guid postId, Instant now)
    {
        MemberId = memberId;
        ThingId = thingId;
        ThreadId = threadId;
        Kind = kind;
        PostId = postId;
        At = now;
    }

    public Guid MemberId { get; private set; }

    public Guid ThingId { get; private set; }

    public NoticeKind Kind { get; private set; }

    public Guid ThreadId { get; private set; }

    public Guid PostId { get; private set; }

    public Instant At { get; private set; }

    public Instant? ReadAt { get; private set; }

    public bool Unread => ReadAt is null;

    /// <summary>The same thing has moved on after it was read.</summary>
    public void Renew(Guid postId, Instant now)
    {
        PostId = postId;
        At = now;
        ReadAt = null;
    }
}

/// <summary>Why a member is told.</summary>
public enum NoticeKind
{
    /// <summary>A post names them.</summary>
    Mention = 0,

    /// <summary>A post answers one of theirs.</summary>
    Answer = 1,

    /// <summary>Something was said in a conversation that they follow.</summary>
    Activity = 2,

    /// <summary>Editors have looked at what they reported.</summary>
    ReportAnswered = 3,
}
