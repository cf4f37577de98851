using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Site;

/// <summary>Why a change to the site's own pages is refused.</summary>
public static class SiteErrors
{
    public static readonly Error NoSuchText = Error.NotFound("site.noSuchText");
    public static readonly Error NoSuchPartner = Error.NotFound("site.noSuchPartner");
    public static readonly Error NoSuchSponsor = Error.NotFound("site.noSuchSponsor");
    public static readonly Error NoComic = Error.NotFound("site.noComic");
    public static readonly Error NoSuchPart = Error.NotFound("site.noSuchPart");
    public static readonly Error NoSuchRedirect = Error.NotFound("site.noSuchRedirect");
    public static readonly Error ChangedMeanwhile = Error.Conflict("site.changedMeanwhile");
    public static readonly Error AddressTaken = Error.Invalid("Path", "site.addressTaken");
    public static readonly Error AddressInUse = Error.Invalid("Path", "site.addressInUse");
    public static readonly Error TargetElsewhere = Error.Invalid("Target", "site.targetElsewhere");
    public static readonly Error TargetIsItself = Error.Invalid("Target", "site.targetIsItself");
}
