using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Says whether a member posts faster, or a newcomer more or with more links, than the site bears.</summary>
public sealed partial class PostingPace(IHubDb db, PostingLimits limits)
{
    public async Task<Error?> Refuses(DiscussionThread thread, Guid memberId, Instant joinedAt, string body, Instant now, CancellationToken cancellation)
    {
        var newcomer = limits.IsNewcomer(joinedAt, now);
        if (await UntilFree(memberId, limits.PerMinute(newcomer), Duration.FromMinutes(1), now, cancellation) is { } moment)
            return ThreadErrors.TooFast(moment);
        // Inside a group people know one another; the limits for newcomers are for places that everyone sees.
        if (!newcomer || thread.AudienceKind is not (AudienceKind.Everyone or AudienceKind.Members)) return null;
        if (Address().Count(body) > limits.NewcomerLinks) return ThreadErrors.TooManyLinks;
        return await UntilFree(memberId, limits.NewcomerPostsPerDay, Duration.FromDays(1), now, cancellation) is { } wait
            ? ThreadErrors.EnoughToday(wait) : null;
    }

    /// <summary>How long until one more post fits; null when it fits now.</summary>
    private async Task<TimeSpan?> UntilFree(Guid member, int most, Duration span, Instant now, CancellationToken cancellation)
    {
        // The oldest of the last few: when it falls out of the span, there is room for one more.
        var since = await db.Posts
            .Where(post => post.AuthorId == member && post.PostedAt > now - span)
            .OrderByDescending(post => post.PostedAt).Skip(most - 1)
            .Select(post => (Instant?)post.PostedAt).FirstOrDefaultAsync(cancellation);
        return since is { } oldest ? (oldest + span - now).ToTimeSpan() : null;
    }

    [GeneratedRegex("https?://|www\\.", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
