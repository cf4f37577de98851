using NodaTime;

namespace SolidarityHub.Domain.Directory;

/// <summary>What a listing said after one change of it; kept so that it can be read, compared and brought back.</summary>
/// <remarks>It holds also what is hidden from others, so only those who keep the listing may read it.</remarks>
public sealed class ListingRevision
{
    public const int NoteMaxLength = 200;

    private ListingRevision() { }

    public ListingRevision(Guid id, Guid organizationId, int number, Guid? actorId, string content, string note, Instant now) =>
        (Id, OrganizationId, Number, ActorId, Content, Note, At) = (id, organizationId, number, actorId, content, note, now);

    public Guid Id { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>From one, without gaps.</summary>
    public int Number { get; private set; }

    /// <summary>Null when the site itself did it, or when the member has left.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>All fields of the form as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Why, in a code that is translated (<c>restored:3</c>, <c>tookIn:slug</c>, <c>foldedInto:slug</c>), or empty.</summary>
    public string Note { get; private set; } = "";

    public Instant At { get; private set; }
}
