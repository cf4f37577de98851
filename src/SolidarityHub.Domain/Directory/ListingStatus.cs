namespace SolidarityHub.Domain.Directory;

/// <summary>Where a listing stands between its people and the public.</summary>
public enum ListingStatus
{
    /// <summary>Waits for an editor.</summary>
    Submitted = 0,

    /// <summary>An editor asked its people to change something first.</summary>
    ChangesAsked = 1,

    Published = 2,

    Rejected = 3,

    /// <summary>Taken off the directory; kept for the record.</summary>
    Archived = 4,

    /// <summary>Folded into another listing of the same organization; its addresses lead there.</summary>
    Merged = 5,
}
