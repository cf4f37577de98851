using NodaTime;

namespace SolidarityHub.Application.Threads;

/// <summary>How fast a member may post; settings under <c>Hub:Limits</c>.</summary>
public sealed class PostingLimits
{
    public const string Section = "Hub:Limits";

    public int PostsPerMinute { get; init; } = 10;

    public int NewcomerPostsPerMinute { get; init; } = 4;

    /// <summary>How long after joining a member counts as a newcomer.</summary>
    public int NewcomerHours { get; init; } = 24;

    public int PerMinute(Instant joinedAt, Instant now) =>
        now - joinedAt < Duration.FromHours(NewcomerHours) ? NewcomerPostsPerMinute : PostsPerMinute;
}
