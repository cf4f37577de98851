using System.Text.RegularExpressions;
using NodaTime;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Says whether a member posts faster, or a newcomer more or with more links, than the site bears.</summary>
internal static partial class PostingPace
{
    public static readonly Duration Minute = Duration.FromMinutes(1);

    public static readonly Duration Day = Duration.FromDays(1);

    public static Error? TooMuch(this PostingLimits limits, DiscussionThread thread, PostingFacts facts, string body, Instant now)
    {
        var newcomer = limits.IsNewcomer(facts.JoinedAt, now);
        if ((newcomer ? facts.Pace.NewcomerMinute : facts.Pace.Minute) is { } last) return ThreadErrors.TooFast(Until(last + Minute, now));
        // Inside a group people know one another; the limits for newcomers are for places that everyone sees.
        if (!newcomer || thread.AudienceKind is not (AudienceKind.Everyone or AudienceKind.Members)) return null;
        if (Address().Count(body) > limits.NewcomerLinks) return ThreadErrors.TooManyLinks;
        return facts.Pace.NewcomerDay is { } first ? ThreadErrors.EnoughToday(Until(first + Day, now)) : null;
    }

    private static TimeSpan Until(Instant free, Instant now) => (free - now).ToTimeSpan();

    [GeneratedRegex("https?://|www\\.", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
