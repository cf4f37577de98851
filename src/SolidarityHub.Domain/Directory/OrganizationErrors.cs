using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Directory;

/// <summary>Why something about a listing was not done.</summary>
public static class OrganizationErrors
{
    public static readonly Error NotFound = Error.NotFound("directory.notFound");
    public static readonly Error NotYours = Error.Forbidden("directory.notYours");
    public static readonly Error OwnListing = Error.Forbidden("directory.ownListing");
    public static readonly Error Archived = Error.Conflict("directory.archived");
    public static readonly Error AlreadyPublished = Error.Conflict("directory.alreadyPublished");
    public static readonly Error NotPublished = Error.Conflict("directory.notPublished");
    public static readonly Error MergedWithItself = Error.Conflict("directory.mergedWithItself");
    public static readonly Error LetterNotFound = Error.NotFound("directory.letterNotFound");
    public static readonly Error LetterUsed = Error.Conflict("directory.letterUsed");
    public static readonly Error ReportedBefore = Error.Conflict("listingReport.before");
    public static readonly Error ReportedEnough = Error.Conflict("listingReport.enough");
    public static readonly Error ReportsAnswered = Error.Conflict("listingReport.nothingWaits");
    public static readonly Error OtherNotFound = Error.Invalid("Duplicate", "listingReport.otherNotFound");
    public static readonly Error NotWaiting = Error.Conflict("directory.notWaiting");
    public static readonly Error ChangedMeanwhile = Error.Conflict("directory.changedMeanwhile");
    public static readonly Error SimilarExists = Error.Conflict("directory.similarExists");
    public static readonly Error ViewTooLong = Error.Invalid("directory.viewTooLong");
    public static readonly Error TooManyWatches = Error.Conflict("directory.tooManyWatches");
    public static readonly Error WatchNotFound = Error.NotFound("directory.watchNotFound");
    public static readonly Error HandOverFirst = Error.Conflict("organization.handOverFirst");
    public static readonly Error PersonNotFound = Error.NotFound("organization.personNotFound");
    public static readonly Error RequestNotFound = Error.NotFound("organization.requestNotFound");
    public static readonly Error InvitationNotFound = Error.NotFound("organization.invitationNotFound");
    public static readonly Error InvitationRefused = Error.Conflict("organization.invitationRefused");
    public static readonly Error AlreadyIn = Error.Conflict("organization.alreadyIn");
    public static readonly Error AlreadyAsked = Error.Conflict("organization.alreadyAsked");
    public static readonly Error RevisionNotFound = Error.NotFound("organization.revisionNotFound");
    public static readonly Error Overfull = Error.Invalid("organization.overfull");
    public static readonly Error ImportNotFound = Error.NotFound("organization.importNotFound");
    public static readonly Error NoPicture = Error.Invalid("File", "organization.noPicture");

    /// <param name="field">The input that holds the place, for example <c>Listing.Locations[0].Place</c>.</param>
    public static Error PlaceUnknown(string field) => Error.Invalid(field, "directory.placeUnknown");

    /// <inheritdoc cref="PlaceUnknown"/>
    public static Error PlaceAmbiguous(string field) => Error.Invalid(field, "directory.placeAmbiguous");
}
