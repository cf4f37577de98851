using NodaTime;

namespace SolidarityHub.Domain.Directory;

/// <summary>A person's place in an organization.</summary>
public sealed class OrganizationMember
{
    private OrganizationMember() { }

    public OrganizationMember(Guid organizationId, Guid memberId, OrganizationRole role, Instant now) =>
        (OrganizationId, MemberId, Role, JoinedAt) = (organizationId, memberId, role, now);

    public Guid OrganizationId { get; private set; }

    public Guid MemberId { get; private set; }

    public OrganizationRole Role { get; private set; }

    public Instant JoinedAt { get; private set; }

    public void Entrust(OrganizationRole role) => Role = role;

    /// <summary>Whether nobody else keeps the organization. Only under the organization's row lock does the answer hold.</summary>
    public bool IsLastSteward(IEnumerable<OrganizationMember> all) => Role == OrganizationRole.Steward
        && all.Count(place => place.OrganizationId == OrganizationId && place.Role == OrganizationRole.Steward) == 1;
}

/// <summary>What a person may do for an organization. Each role includes the ones before it.</summary>
public enum OrganizationRole
{
    Member = 0,

    /// <summary>Announces events for it.</summary>
    Organizer = 1,

    /// <summary>Keeps its listing true and its people in order.</summary>
    Steward = 2,
}
