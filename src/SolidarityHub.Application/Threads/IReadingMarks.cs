using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Writes down what a member has read, so that two devices telling it at once lose nothing of either.</summary>
public interface IReadingMarks
{
    /// <summary>Adds to what the member has read of the thread.</summary>
    Task Add(Guid memberId, Guid threadId, NumberRanges read, CancellationToken cancellation);

    /// <summary>Keeps what the member wants to hear of the thread.</summary>
    Task Follow(Guid memberId, Guid threadId, FollowLevel level, CancellationToken cancellation);
}
