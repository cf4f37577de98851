using NodaTime;

namespace SolidarityHub.Domain.Common;

/// <summary>What something said after one change of it; kept so that it can be read, compared and brought back.</summary>
public abstract class Revision
{
    public const int NoteMaxLength = 200;

    protected Revision() { }

    /// <param name="id">The permanent id.</param>
    /// <param name="number">From one, without gaps.</param>
    /// <param name="actorId">Who changed it.</param>
    /// <param name="content">What it said from then on.</param>
    /// <param name="fields">What of it was changed.</param>
    /// <param name="note">Why.</param>
    /// <param name="now">When.</param>
    protected Revision(Guid id, int number, Guid? actorId, string content, IEnumerable<string> fields, string note, Instant now) =>
        (Id, Number, ActorId, Content, Fields, Note, At) = (id, number, actorId, content, [.. fields], note, now);

    public Guid Id { get; private set; }

    /// <summary>From one, without gaps.</summary>
    public int Number { get; private set; }

    /// <summary>Null when the site itself did it, or when the member has left.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>All fields of the form as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Names of the fields that changed; none for the first revision, and for those from before they were noted.</summary>
    public string[] Fields { get; private set; } = [];

    /// <summary>Why, in a code that is translated (<c>restored:3</c>, <c>tookIn:slug</c>, <c>foldedInto:slug</c>, <c>imported:file</c>), or empty.</summary>
    public string Note { get; private set; } = "";

    public Instant At { get; private set; }

    /// <summary>The note of a revision that brings an earlier one back.</summary>
    public static string BroughtBack(int number) => $"restored:{number}";
}
