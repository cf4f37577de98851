using NodaTime;

namespace SolidarityHub.Domain.Directory;

/// <summary>One step in a listing's life: who did what, when, and what they said about it. Never changed afterwards.</summary>
public sealed class ListingEvent
{
    private ListingEvent() { }

    public ListingEvent(Guid id, Guid organizationId, Guid? actorId, ListingStatus state, string note, Instant now) =>
        (Id, OrganizationId, ActorId, State, Note, At) = (id, organizationId, actorId, state, note, now);

    public Guid Id { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>Null when the site itself did it, or when the member has left.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>Where the listing stood afterwards.</summary>
    public ListingStatus State { get; private set; }

    public string Note { get; private set; } = "";

    public Instant At { get; private set; }
}
