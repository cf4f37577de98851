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

    /// <summary>How much a newcomer may say in one day where everyone reads along.</summary>
    public int NewcomerPostsPerDay { get; init; } = 30;

    /// <summary>How many links one post of a newcomer may hold where everyone reads along.</summary>
    public int NewcomerLinks { get; init; } = 3;

    public bool IsNewcomer(Instant joinedAt, Instant now) => now - joinedAt < Duration.FromHours(NewcomerHours);

    public int PerMinute(bool newcomer) => newcomer ? NewcomerPostsPerMinute : PostsPerMinute;
}
