using NodaTime;

namespace SolidarityHub.Domain.Events;

/// <summary>A member's answer to an invitation. Only they and the hosts can read it.</summary>
public sealed class EventRsvp
{
    /// <summary>A member and nine guests; a larger group writes to the hosts.</summary>
    public const int PartyMax = 10;

    private EventRsvp() { }

    internal EventRsvp(Guid eventId, Guid memberId, RsvpAnswer answer, int party, Instant now)
    {
        (EventId, MemberId) = (eventId, memberId);
        Change(answer, party, now);
    }

    public Guid EventId { get; private set; }

    public Guid MemberId { get; private set; }

    public RsvpAnswer Answer { get; private set; }

    /// <summary>How many come, the member included.</summary>
    public int Party { get; private set; }

    public Instant AnsweredAt { get; private set; }

    /// <summary>Places held by this answer.</summary>
    public int Places => Answer == RsvpAnswer.Going ? Party : 0;

    internal void Change(RsvpAnswer answer, int party, Instant now) => (Answer, Party, AnsweredAt) = (answer, party, now);
}

/// <summary>Whether somebody comes.</summary>
public enum RsvpAnswer
{
    NotGoing = 0,

    /// <summary>Holds no place, but is told of changes.</summary>
    Maybe = 1,
    Going = 2,
}
