using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Finds listings that may be of the same organization.</summary>
public interface IDuplicates
{
    /// <summary>
    /// Those worth asking about, likeliest first. Contacts and points that others may not know count only when an
    /// editor asks: otherwise a guess would tell whose address it is.
    /// </summary>
    Task<IReadOnlyList<SimilarOrganization>> Of(ListingFields listing, Actor actor, CancellationToken cancellation);

    /// <summary>The same for several listings at once, in their order.</summary>
    /// <param name="listings">Under their names as they were given. Many at a time cost little more than one.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="besides">Listings of this file are passed over; null passes none over.</param>
    /// <param name="cancellation">Stops the work.</param>
    Task<IReadOnlyList<IReadOnlyList<SimilarOrganization>>> OfMany(
        IReadOnlyList<ListingTraits> listings, Actor actor, Guid? besides, CancellationToken cancellation);
}

/// <summary>A listing that may be of the same organization as another.</summary>
public sealed record SimilarOrganization(Guid Id, string Slug, string Name, string Summary, int Percent, IReadOnlyList<LikenessReason> Reasons);
