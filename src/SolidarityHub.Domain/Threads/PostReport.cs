using NodaTime;

namespace SolidarityHub.Domain.Threads;

/// <summary>A member's word to the editors that a post should not stand as it does, and what the editors answered.</summary>
public sealed class PostReport
{
    public const int NoteMaxLength = 1_000;
    public const int AnswerMaxLength = 1_000;

    private PostReport() { }

    public PostReport(Guid id, Guid postId, Guid reporterId, ReportReason reason, string note, Instant now) =>
        (Id, PostId, ReporterId, Reason, Note, At) = (id, postId, reporterId, reason, note, now);

    public Guid Id { get; private set; }

    public Guid PostId { get; private set; }

    /// <summary>Null once the reporter's account is gone.</summary>
    public Guid? ReporterId { get; private set; }

    public ReportReason Reason { get; private set; }

    public string Note { get; private set; } = "";

    public Instant At { get; private set; }

    public ReportOutcome? Outcome { get; private set; }

    /// <summary>What the reporter is told.</summary>
    public string Answer { get; private set; } = "";

    public Instant? AnsweredAt { get; private set; }

    public Guid? AnsweredById { get; private set; }

    public void Decide(ReportOutcome outcome, string answer, Guid by, Instant now) =>
        (Outcome, Answer, AnsweredById, AnsweredAt) = (outcome, answer, by, now);
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
