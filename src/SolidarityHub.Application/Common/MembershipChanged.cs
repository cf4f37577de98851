namespace SolidarityHub.Application.Common;

/// <summary>A person's role, membership or block has changed: whatever is open for them is looked at again.</summary>
public sealed record MembershipChanged(Guid MemberId) : IAnnouncement;
