using NodaTime;

namespace SolidarityHub.Domain.Moderation;

/// <summary>A word to the editors that something should not stand as it does, and what they answered.</summary>
public abstract class Report
{
    public const int NoteMaxLength = 1_000;
    public const int AnswerMaxLength = 1_000;

    private protected Report() { }

    private protected Report(Guid id, Guid? reporterId, string note, Instant now) => (Id, ReporterId, Note, At) = (id, reporterId, note, now);

    public Guid Id { get; private set; }

    /// <summary>Null once the reporter's account is gone, and for a visitor.</summary>
    public Guid? ReporterId { get; private set; }

    public string Note { get; private set; } = "";

    public Instant At { get; private set; }

    /// <summary>What the reporter is told.</summary>
    public string Answer { get; private set; } = "";

    public Instant? AnsweredAt { get; private set; }

    public Guid? AnsweredById { get; private set; }

    private protected void Say(string answer, Guid by, Instant now) => (Answer, AnsweredById, AnsweredAt) = (answer, by, now);
}
