namespace SolidarityHub.Domain.Threads;

/// <summary>How one member stands to one conversation: what they have read of it and what they want to hear of it.</summary>
public sealed class ThreadReader
{
    private ThreadReader() { }

    public ThreadReader(Guid memberId, Guid threadId, NumberRanges read, FollowLevel level) =>
        (MemberId, ThreadId, Read, Level) = (memberId, threadId, read, level);

    public Guid MemberId { get; private set; }

    public Guid ThreadId { get; private set; }

    public NumberRanges Read { get; private set; } = NumberRanges.None;

    public FollowLevel Level { get; private set; }
}

/// <summary>What a member wants to hear of a conversation.</summary>
public enum FollowLevel
{
    /// <summary>When somebody answers or mentions them; so it is until they choose.</summary>
    Mentions = 0,

    /// <summary>Whenever something is said.</summary>
    Everything = 1,

    /// <summary>Never.</summary>
    Nothing = 2,
}
