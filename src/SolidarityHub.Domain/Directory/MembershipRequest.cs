using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Directory;

/// <summary>Somebody's wish to belong to an organization, with what they say about it.</summary>
public sealed class MembershipRequest
{
    public const int WordsMaxLength = 1_000;

    private MembershipRequest() { }

    public MembershipRequest(Guid id, Guid organizationId, Guid memberId, string words, Instant now) =>
        (Id, OrganizationId, MemberId, Words, AskedAt) = (id, organizationId, memberId, words, now);

    public Guid Id { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid MemberId { get; private set; }

    public string Words { get; private set; } = "";

    public Instant AskedAt { get; private set; }

    /// <summary>Null while it waits.</summary>
    public bool? Accepted { get; private set; }

    public Guid? AnsweredBy { get; private set; }

    public Instant? AnsweredAt { get; private set; }

    public Result<Done> Answer(bool accepted, Guid by, Instant now)
    {
        if (Accepted is not null) return OrganizationErrors.RequestNotFound;
        (Accepted, AnsweredBy, AnsweredAt) = (accepted, by, now);
        return Result.Done;
    }
}
