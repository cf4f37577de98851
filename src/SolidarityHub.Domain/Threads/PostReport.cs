using NodaTime;
using SolidarityHub.Domain.Moderation;

namespace SolidarityHub.Domain.Threads;

/// <summary>A member's word to the editors that a post should not stand as it does, and what the editors answered.</summary>
public sealed class PostReport : Report
{
    private PostReport() { }

    public PostReport(Guid id, Guid postId, Guid reporterId, ReportReason reason, string note, Instant now)
        : base(id, reporterId, note, now) => (PostId, Reason) = (postId, reason);

    public Guid PostId { get; private set; }

    public ReportReason Reason { get; private set; }

    public ReportOutcome? Outcome { get; private set; }

    /// <summary>The post was moved to another conversation, and what was said about it goes along.</summary>
    public void GoWith(Post there) => PostId = there.Id;

    public void Decide(ReportOutcome outcome, string answer, Guid by, Instant now)
    {
        Outcome = outcome;
        Say(answer, by, now);
    }
}

/// <summary>Why a post is reported.</summary>
public enum ReportReason
{
    /// <summary>It attacks or threatens people.</summary>
    Harm = 0,

    /// <summary>It tells what somebody wants to keep private.</summary>
    Privacy = 1,

    /// <summary>It sells something or has nothing to do with us.</summary>
    Spam = 2,

    /// <summary>It says what is not true and could do damage.</summary>
    Untrue = 3,
    Other = 4,
}

/// <summary>What the editors did about a reported post.</summary>
public enum ReportOutcome
{
    LeftAsItIs = 0,
    Hidden = 1,
    Removed = 2,
}
