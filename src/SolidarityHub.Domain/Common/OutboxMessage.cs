using NodaTime;

namespace SolidarityHub.Domain.Common;

/// <summary>A message that must go out exactly because something else was saved: it is saved with it.</summary>
public sealed class OutboxMessage
{
    public const int KindMaxLength = 40;
    public const int MaxAttempts = 12;

    private OutboxMessage() { }

    public OutboxMessage(Guid id, string kind, string payload, Instant now) =>
        (Id, Kind, Payload, CreatedAt, DueAt) = (id, kind, payload, now, now);

    public Guid Id { get; private set; }

    /// <summary>Which sender takes it, for example <c>mail</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What to send, as JSON that the sender understands.</summary>
    public string Payload { get; private set; } = "";

    public Instant CreatedAt { get; private set; }

    /// <summary>When to try (again). Claiming a message moves this ahead, so that a dead node's claims return.</summary>
    public Instant DueAt { get; private set; }

    public int Attempts { get; private set; }

    public Instant? SentAt { get; private set; }

    public Instant? GivenUpAt { get; private set; }

    public void Sent(Instant now) => SentAt = now;

    /// <summary>Waits 1, 2, 4 … minutes, at most six hours, and gives up after <see cref="MaxAttempts"/>.</summary>
    public void Failed(Instant now)
    {
        if (Attempts >= MaxAttempts) GivenUpAt = now;
        else DueAt = now + Duration.FromMinutes(Math.Min(1 << Math.Max(Attempts - 1, 0), 360));
    }
}
