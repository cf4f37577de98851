namespace SolidarityHub.Application.Common;

/// <summary>These members have other notices than before: the number in the header of their open pages is counted again.</summary>
public sealed record NoticesChanged(IReadOnlyCollection<Guid> MemberIds) : IAnnouncement;
