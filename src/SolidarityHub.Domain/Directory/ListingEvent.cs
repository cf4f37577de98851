using NodaTime;

namespace SolidarityHub.Domain.Directory;

/// <summary>One step in a listing's life: who did what, when, and what they said about it. Never changed afterwards.</summary>
public sealed class ListingEvent
{
    private ListingEvent() { }

    public ListingEvent(Guid id, Guid organizationId, Guid? actorId, ListingAct act, ListingStatus state, string note, Instant now) =>
        (Id, OrganizationId, ActorId, Act, State, Note, At) = (id, organizationId, actorId, act, state, note, now);

    public Guid Id { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>Null when the site itself did it, or when the member has left.</summary>
    public Guid? ActorId { get; private set; }

    public ListingAct Act { get; private set; }

    /// <summary>Where the listing stood afterwards.</summary>
    public ListingStatus State { get; private set; }

    public string Note { get; private set; } = "";

    public Instant At { get; private set; }
}

/// <summary>What was done with a listing.</summary>
public enum ListingAct
{
    /// <summary>It was written or decided about; where it stood afterwards tells.</summary>
    Moved = 0,

    /// <summary>Its own people took it over.</summary>
    Claimed = 1,

    /// <summary>Somebody said that it is still right.</summary>
    Confirmed = 2,

    /// <summary>It was marked as not confirmed.</summary>
    Lapsed = 3,

    /// <summary>What was said against it was answered.</summary>
    ReportAnswered = 4,

    /// <summary>Another listing of the same organization was folded into it.</summary>
    TookIn = 5,

    /// <summary>It was folded into another.</summary>
    FoldedAway = 6,
}
