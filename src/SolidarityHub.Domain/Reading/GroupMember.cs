using NodaTime;

namespace SolidarityHub.Domain.Reading;

/// <summary>A person's place in a reading group.</summary>
public sealed class GroupMember
{
    private GroupMember() { }

    public GroupMember(Guid groupId, Guid memberId, GroupRole role, Instant now) =>
        (GroupId, MemberId, Role, JoinedAt) = (groupId, memberId, role, now);

    public Guid GroupId { get; private set; }

    public Guid MemberId { get; private set; }

    public GroupRole Role { get; private set; }

    public Instant JoinedAt { get; private set; }

    public void Entrust(GroupRole role) => Role = role;
}

/// <summary>What a person may do for a reading group. Each role includes the ones before it.</summary>
public enum GroupRole
{
    Member = 0,

    /// <summary>Schedules meetings and arranges materials.</summary>
    Facilitator = 1,

    /// <summary>Started it, or was handed it; answers for it.</summary>
    Host = 2,
}
