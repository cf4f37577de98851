using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Directory;

/// <summary>A member's word that a public listing is of their own organization, and how they show it.</summary>
public sealed class ListingClaim
{
    public const int WordsMaxLength = 1_000;
    public const int TokenMaxLength = 60;

    /// <summary>So many wait at once, of one member and for one listing.</summary>
    public const int MaxOpenOfMember = 3;
    public const int MaxOpenOfListing = 5;

    /// <summary>So many are begun within a day: each may be a letter to somebody who asked for none.</summary>
    public const int MaxOfMemberInADay = 5;
    public const int MaxOfListingInADay = 10;

    /// <summary>How a TXT record begins that shows who holds a domain.</summary>
    public const string RecordBeginning = "solidarityhub-claim=";

    public static readonly Duration LetterTime = Duration.FromDays(3);
    public static readonly Duration SiteTime = Duration.FromDays(21);
    public static readonly Duration WordTime = Duration.FromDays(90);
    public static readonly Duration BetweenChecks = Duration.FromSeconds(10);

    private ListingClaim() { }

    private ListingClaim(Guid id, Organization organization, Guid memberId, ClaimProof proof, Instant now)
    {
        (Id, OrganizationId, MemberId, Proof, Website, StartedAt) = (id, organization.Id, memberId, proof, organization.Website ?? "", now);
        ExpiresAt = now + proof switch { ClaimProof.Mail => LetterTime, ClaimProof.Word => WordTime, ClaimProof.Dns or ClaimProof.Link => SiteTime };
    }

    public Guid Id { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid MemberId { get; private set; }

    public ClaimProof Proof { get; private set; }

    public ClaimState State { get; private set; }

    /// <summary>The listing's website as it was when the claim was made: a proof about another site proves nothing.</summary>
    public string Website { get; private set; } = "";

    /// <summary>Where the letter went; empty for other proofs.</summary>
    public string Email { get; private set; } = "";

    /// <summary>SHA-256 of the letter's secret, which is kept nowhere.</summary>
    public byte[]? LetterHash { get; private set; }

    /// <summary>What the TXT record or the link must carry. It stands in public, so it opens nothing by itself.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Why an editor should believe it.</summary>
    public string Words { get; private set; } = "";

    public Instant StartedAt { get; private set; }

    public Instant ExpiresAt { get; private set; }

    public Instant? CheckedAt { get; private set; }

    public Instant? ClosedAt { get; private set; }

    /// <summary>What the editor said about it.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The editor who decided; null when a proof did.</summary>
    public Guid? DecidedBy { get; private set; }

    public static Result<ListingClaim> ByLetter(Guid id, Organization organization, Guid memberId, string email, byte[] letterHash, Instant now) =>
        !organization.IsClaimable ? ClaimErrors.NotClaimable
        : !WebDomain.Vouches(organization.Website, email) ? ClaimErrors.OtherDomain
        : new ListingClaim(id, organization, memberId, ClaimProof.Mail, now) { Email = email, LetterHash = letterHash };

    public static Result<ListingClaim> ByRecord(Guid id, Organization organization, Guid memberId, string token, Instant now) =>
        !organization.IsClaimable ? ClaimErrors.NotClaimable
        : WebDomain.HostOf(organization.Website).Length == 0 ? ClaimErrors.NoDomain
        : new ListingClaim(id, organization, memberId, ClaimProof.Dns, now) { Token = token };

    public static Result<ListingClaim> ByLink(Guid id, Organization organization, Guid memberId, string token, Instant now) =>
        !organization.IsClaimable ? ClaimErrors.NotClaimable
        : organization.Website is null ? ClaimErrors.NoWebsite
        : new ListingClaim(id, organization, memberId, ClaimProof.Link, now) { Token = token };

    public static Result<ListingClaim> ByWord(Guid id, Organization organization, Guid memberId, string words, Instant now) =>
        !organization.IsClaimable ? ClaimErrors.NotClaimable
        : new ListingClaim(id, organization, memberId, ClaimProof.Word, now) { Words = words };

    public bool IsOpen(Instant now) => State == ClaimState.Open && now < ExpiresAt;

    /// <summary>Notes that the proof is looked for, unless that was done a moment ago.</summary>
    public Result<Done> LookedFor(Instant now)
    {
        if (!IsOpen(now)) return ClaimErrors.NotOpen;
        if (CheckedAt + BetweenChecks is { } free && free > now) return ClaimErrors.CheckedJustNow((free - now).ToTimeSpan());
        CheckedAt = now;
        return Result.Done;
    }

    /// <summary>Makes the listing its people's. Only under the rows' locks, the organization's first.</summary>
    /// <param name="organization">The listing, as it is now.</param>
    /// <param name="by">The editor whose word it is; null when the proof was found.</param>
    /// <param name="note">What the editor says about it.</param>
    /// <param name="now">The time.</param>
    public Result<Done> Grant(Organization organization, Guid? by, string note, Instant now)
    {
        if (!organization.IsClaimable) return ClaimErrors.NotClaimable;
        if (!IsOpen(now)) return ClaimErrors.NotOpen;
        if (Proof != ClaimProof.Word && !IsOfTheSameSite(organization)) return ClaimErrors.SiteChanged;
        organization.TakeOver();
        Close(ClaimState.Granted, by, note, now);
        return Result.Done;
    }

    public Result<Done> Decline(Guid by, string note, Instant now)
    {
        if (!IsOpen(now)) return ClaimErrors.NotOpen;
        Close(ClaimState.Declined, by, note, now);
        return Result.Done;
    }

    /// <summary>Its maker takes it back, or begins another in its place.</summary>
    public void Withdraw(Instant now) => Close(ClaimState.Withdrawn, null, "", now);

    /// <summary>Somebody else's claim was granted, or the listing is no more.</summary>
    public void Overtake(Instant now) => Close(ClaimState.Overtaken, null, "", now);

    private bool IsOfTheSameSite(Organization organization) => Proof == ClaimProof.Link
        ? organization.Website == Website
        : WebDomain.HostOf(organization.Website) is { Length: > 0 } host && host == WebDomain.HostOf(Website);

    private void Close(ClaimState state, Guid? by, string note, Instant now)
    {
        if (State == ClaimState.Open) (State, DecidedBy, Note, ClosedAt, LetterHash) = (state, by, note, now, null);
    }
}

/// <summary>How a member shows that they speak for a listed organization.</summary>
public enum ClaimProof
{
    /// <summary>A letter to an address of its own domain.</summary>
    Mail = 0,

    /// <summary>A record in its domain's DNS.</summary>
    Dns = 1,

    /// <summary>A link on its website back to this site (rel="me").</summary>
    Link = 2,

    /// <summary>An editor who knows them, or asks around.</summary>
    Word = 3,
}

/// <summary>Where a claim stands.</summary>
public enum ClaimState
{
    Open = 0,
    Granted = 1,
    Declined = 2,
    Withdrawn = 3,

    /// <summary>The listing went to somebody else, or is gone.</summary>
    Overtaken = 4,
}
