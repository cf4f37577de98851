using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Directory;

/// <summary>Why a claim to a listing was not made or not granted.</summary>
public static class ClaimErrors
{
    public static readonly Error NotFound = Error.NotFound("claim.notFound");
    public static readonly Error NotClaimable = Error.Conflict("claim.notClaimable");
    public static readonly Error NotOpen = Error.Conflict("claim.notOpen");
    public static readonly Error SiteChanged = Error.Conflict("claim.siteChanged");
    public static readonly Error OtherDomain = Error.Invalid("Email", "claim.otherDomain");
    public static readonly Error NoDomain = Error.Invalid("Proof", "claim.noDomain");
    public static readonly Error NoWebsite = Error.Invalid("Proof", "claim.noWebsite");
    public static readonly Error TooManyOpen = Error.Conflict("claim.tooManyOpen");
    public static readonly Error TooManyHere = Error.Conflict("claim.tooManyHere");
    public static readonly Error Unconfirmed = Error.Forbidden("claim.unconfirmed");

    public static Error TooMany(TimeSpan wait) => Error.TooMany("claim.tooMany", wait);

    public static Error CheckedJustNow(TimeSpan wait) => Error.TooMany("claim.checkedJustNow", wait);
}
