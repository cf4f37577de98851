using NodaTime;
using SolidarityHub.Domain.Moderation;

namespace SolidarityHub.Domain.Directory;

/// <summary>Somebody's word to the editors that a listing is not right, and what the editors answered.</summary>
public sealed class ListingReport : Report
{
    public const int EmailMaxLength = OrganizationContact.EmailMaxLength;

    /// <summary>So many wait about one listing; what is said against it then has been said.</summary>
    public const int MaxOpenOfListing = 50;

    private ListingReport() { }

    public ListingReport(
        Guid id, Guid organizationId, Guid? reporterId, ListingFault reason, Guid? duplicateOfId, string note, string? email, string language, Instant now)
        : base(id, reporterId, note, now) =>
        (OrganizationId, Reason, DuplicateOfId, Email, Language) = (organizationId, reason, duplicateOfId, email, language);

    public Guid OrganizationId { get; private set; }

    public ListingFault Reason { get; private set; }

    /// <summary>The listing that it is said to double.</summary>
    public Guid? DuplicateOfId { get; private set; }

    /// <summary>Where a visitor wants the answer sent; forgotten once it is.</summary>
    public string? Email { get; private set; }

    /// <summary>The language to answer a visitor in.</summary>
    public string Language { get; private set; } = Common.Language.English;

    public ListingReportOutcome? Outcome { get; private set; }

    public void Decide(ListingReportOutcome outcome, string answer, Guid by, Instant now)
    {
        (Outcome, Email) = (outcome, null);
        Say(answer, by, now);
    }
}

/// <summary>What is said to be wrong with a listing.</summary>
public enum ListingFault
{
    WrongFacts = 0,

    /// <summary>The organization does not exist any more.</summary>
    Closed = 1,

    /// <summary>It is listed twice.</summary>
    Duplicate = 2,

    /// <summary>It shows what harms somebody or what they want to keep private.</summary>
    Harmful = 3,
    Other = 4,
}

/// <summary>What the editors did about a listing that was reported.</summary>
public enum ListingReportOutcome
{
    PutRight = 0,
    Merged = 1,

    /// <summary>It was taken off the directory.</summary>
    TakenOff = 2,
    LeftAsItIs = 3,
}
