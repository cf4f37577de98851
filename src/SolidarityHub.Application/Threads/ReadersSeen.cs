using SolidarityHub.Application.Common;

namespace SolidarityHub.Application.Threads;

/// <summary>One node tells the others who reads a thread there, so that every page can show how many do.</summary>
/// <param name="Node">Which node.</param>
/// <param name="ThreadId">Which thread.</param>
/// <param name="People">Members, and visitors' connections; only ever counted.</param>
public sealed record ReadersSeen(Guid Node, Guid ThreadId, IReadOnlyList<string> People) : IAnnouncement;
