using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Articles;

/// <summary>What happens to an article on its way; only a published one has readers.</summary>
public sealed partial class Article
{
    public const int ReasonMaxLength = 1_000;

    /// <summary>Nobody plans further ahead than this; a longer time is a slip of the pen.</summary>
    public static readonly Duration FurthestAhead = Duration.FromDays(366);

    public ArticleState State { get; private set; }

    public AudienceKind AudienceKind { get; private set; } = AudienceKind.Nobody;

    public Guid? AudienceId { get; private set; }

    public Instant? PublishedAt { get; private set; }

    /// <summary>When it is to appear, on the clock of the editor who said so; null when it is not scheduled.</summary>
    public LocalDateTime? ScheduledLocal { get; private set; }

    /// <summary>The zone of that clock (IANA).</summary>
    public string? ScheduledZone { get; private set; }

    public Instant? ScheduledFor { get; private set; }

    public Audience Audience => new(AudienceKind, AudienceId);

    public Result<Done> SendToReview(Instant now) => Take(ArticleAct.SendToReview, now);

    public Result<Done> TakeBack(Instant now) => Take(ArticleAct.TakeBack, now);

    public Result<Done> SendBack(Instant now) => Take(ArticleAct.SendBack, now);

    public Result<Done> Publish(Instant now) => Take(ArticleAct.Publish, now);

    public Result<Done> Withdraw(Instant now) => Take(ArticleAct.Withdraw, now);

    public Result<Done> PutBack(Instant now) => Take(ArticleAct.PutBack, now);

    /// <summary>Lets it appear by itself. A clock that jumps over the moment shows it at the jump.</summary>
    public Result<Done> Schedule(LocalDateTime local, DateTimeZone zone, Instant now)
    {
        var appears = local.InZoneLeniently(zone).ToInstant();
        if (appears <= now || appears > now + FurthestAhead) return ArticleErrors.NotAhead;
        var taken = Take(ArticleAct.Schedule, now);
        if (taken.Succeeded) (ScheduledLocal, ScheduledZone, ScheduledFor) = (local, zone.Id, appears);
        return taken;
    }

    /// <summary>Shows a scheduled article when its time has come.</summary>
    public Result<Done> Appear(Instant now) => ScheduledFor > now ? ArticleErrors.NotNow : Take(ArticleAct.Appear, now);

    /// <summary>
    /// Whether an editor may let it through: another than who wrote it, as long as there is another. What only points to where
    /// something appeared holds no words of theirs.
    /// </summary>
    /// <param name="editor">Who wants to.</param>
    /// <param name="othersThere">Whether the site has another editor.</param>
    /// <param name="onMyOwn">They say that none of the others can look at it.</param>
    public Result<Done> Approvable(Guid? editor, bool othersThere, bool onMyOwn) =>
        editor is not null && editor == WrittenById && Body.Length > 0 && othersThere && !onMyOwn ? ArticleErrors.OwnText : Result.Done;

    /// <summary>Whether it still says what was read: nobody lets words appear that they have not seen.</summary>
    /// <param name="revision">What was read.</param>
    public Result<Done> IsStill(int revision) => Revision == revision ? Result.Done : ArticleErrors.ChangedMeanwhile;

    private Result<Done> Take(ArticleAct act, Instant now)
    {
        if (ArticleWay.Next(State, act) is not { } next) return ArticleErrors.NotNow;
        State = next;
        RevisedAt = now;
        (ScheduledLocal, ScheduledZone, ScheduledFor) = (null, null, null);
        AudienceKind = State == ArticleState.Published ? AudienceKind.Everyone : AudienceKind.Nobody;
        if (State == ArticleState.Published) PublishedAt ??= now;
        FindPlaceInTime();
        return Result.Done;
    }
}
