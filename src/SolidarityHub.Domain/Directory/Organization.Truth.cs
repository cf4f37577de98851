using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Directory;

/// <summary>What keeps a listing true over time: its people take it over, say each year that it is still right, and two of the same become one.</summary>
public sealed partial class Organization
{
    /// <summary>So long facts are taken for true without anyone saying so again.</summary>
    public static readonly Duration FactsHold = Duration.FromDays(365);

    /// <summary>Between the question and the reminder, and between that and the mark.</summary>
    public static readonly Duration AnswerTime = Duration.FromDays(30);

    /// <summary>When somebody who keeps it last said that it is still right; null when nobody has since it was published.</summary>
    public Instant? ConfirmedAt { get; private set; }

    /// <summary>When its stewards were asked; null when no question waits for an answer.</summary>
    public Instant? AskedAt { get; private set; }

    public Instant? RemindedAt { get; private set; }

    /// <summary>Since when it is marked as not confirmed.</summary>
    public Instant? LapsedAt { get; private set; }

    /// <summary>When the next of these steps is due; null when none is.</summary>
    public Instant? LookAgainAt { get; private set; }

    /// <summary>The listing that this one was folded into.</summary>
    public Guid? MergedIntoId { get; private set; }

    public Instant? LastConfirmed => ConfirmedAt ?? PublishedAt;

    public bool IsClaimable => Unclaimed && IsPublished;

    /// <summary>It is its own people's from now on.</summary>
    public void TakeOver() => Unclaimed = false;

    /// <summary>Somebody who keeps it says that all of it is still right.</summary>
    public Result<Done> Confirm(Instant now)
    {
        if (!IsPublished) return OrganizationErrors.NotPublished;
        (ConfirmedAt, LookAgainAt, AskedAt, RemindedAt, LapsedAt) = (now, now + FactsHold, null, null, null);
        return Result.Done;
    }

    /// <summary>Takes the step that is due. Only under the row's lock, so that no two nodes take the same.</summary>
    /// <param name="canBeAsked">Whether there is a steward to write to.</param>
    /// <param name="now">The time.</param>
    public FreshnessStep StepOn(bool canBeAsked, Instant now)
    {
        if (!IsPublished || LookAgainAt is not { } due || due > now) return FreshnessStep.None;
        if (!canBeAsked || RemindedAt is not null)
        {
            (LapsedAt, LookAgainAt) = (now, null);
            return FreshnessStep.Mark;
        }

        LookAgainAt = now + AnswerTime;
        if (AskedAt is null)
        {
            AskedAt = now;
            return FreshnessStep.Ask;
        }

        RemindedAt = now;
        return FreshnessStep.Remind;
    }

    /// <summary>Takes it off the directory and keeps it for the record.</summary>
    public Result<Done> Archive()
    {
        if (!IsPublished) return OrganizationErrors.NotPublished;
        (Status, LookAgainAt) = (ListingStatus.Archived, null);
        return Result.Done;
    }

    /// <summary>Gives way to another listing of the same organization; what it says itself stays as it was.</summary>
    public Result<Done> FoldInto(Organization kept)
    {
        if (kept.Id == Id) return OrganizationErrors.MergedWithItself;
        if (!IsPublished || !kept.IsPublished) return OrganizationErrors.NotPublished;
        // What people of either have taken over stays theirs.
        if (!Unclaimed) kept.TakeOver();
        kept.LogoFileId ??= LogoFileId;
        (Status, MergedIntoId, LookAgainAt) = (ListingStatus.Merged, kept.Id, null);
        return Result.Done;
    }
}

/// <summary>What is done about a listing that nobody has confirmed for long.</summary>
public enum FreshnessStep
{
    None = 0,
    Ask = 1,
    Remind = 2,
    Mark = 3,
}
