using SolidarityHub.Application.Common;

namespace SolidarityHub.Application.Threads;

/// <summary>Somebody is writing in a thread that only members see.</summary>
/// <param name="ThreadId">Which thread.</param>
/// <param name="ConnectionId">Their own page, which need not be told.</param>
/// <param name="Name">The writer's name.</param>
public sealed record SomebodyWrites(Guid ThreadId, string ConnectionId, string Name) : IAnnouncement;
