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
    public static readonly Error NotWaiting = Error.Conflict("directory.notWaiting");
    public static readonly Error ChangedMeanwhile = Error.Conflict("directory.changedMeanwhile");
    public static readonly Error SimilarExists = Error.Conflict("directory.similarExists");

    /// <param name="field">The input that holds the place, for example <c>Listing.Locations[0].Place</c>.</param>
    public static Error PlaceUnknown(string field) => Error.Invalid(field, "directory.placeUnknown");

    /// <inheritdoc cref="PlaceUnknown"/>
    public static Error PlaceAmbiguous(string field) => Error.Invalid(field, "directory.placeAmbiguous");
}
