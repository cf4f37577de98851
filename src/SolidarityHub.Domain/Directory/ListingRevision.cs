using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Directory;

/// <summary>What a listing said after one change of it.</summary>
/// <remarks>It holds also what is hidden from others, so only those who keep the listing may read it.</remarks>
public sealed class ListingRevision : Revision
{
    private ListingRevision() { }

    public ListingRevision(
        Guid id, Guid organizationId, int number, Guid? actorId, string content, IEnumerable<string> fields, string note, Instant now)
        : base(id, number, actorId, content, fields, note, now) => OrganizationId = organizationId;

    public Guid OrganizationId { get; private set; }
}
