using NodaTime;

namespace SolidarityHub.Domain.Directory;

/// <summary>Two listings of one organization became one; kept so that it can be told, and taken apart again.</summary>
public sealed class ListingMerge
{
    private ListingMerge() { }

    /// <param name="id">The merge's own id.</param>
    /// <param name="kept">The listing that goes on.</param>
    /// <param name="folded">The listing that gives way.</param>
    /// <param name="before">The revision of the kept listing before it took the other in.</param>
    /// <param name="moved">What went over, as JSON.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="now">The time.</param>
    public ListingMerge(Guid id, Organization kept, Organization folded, int before, string moved, Guid by, Instant now) =>
        (Id, KeptId, FoldedId, KeptRevision, Moved, MergedBy, At) = (id, kept.Id, folded.Id, before, moved, by, now);

    public Guid Id { get; private set; }

    public Guid KeptId { get; private set; }

    public Guid FoldedId { get; private set; }

    public int KeptRevision { get; private set; }

    public string Moved { get; private set; } = "";

    public Guid? MergedBy { get; private set; }

    public Instant At { get; private set; }
}
