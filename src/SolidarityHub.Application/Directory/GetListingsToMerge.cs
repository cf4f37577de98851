using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Shows an editor a listing, those that may be of the same organization, and, once one is chosen, the two side by side.</summary>
/// <param name="Slug">The listing that would go on.</param>
/// <param name="Other">The one that would give way; null while none is chosen.</param>
/// <param name="Words">Words to look for another by.</param>
/// <param name="ReadersLanguage">The language in which places are named.</param>
[Access(Who.Editor)]
public sealed record GetListingsToMerge(string Slug, string? Other, string? Words, string ReadersLanguage) : IQuery<ListingsToMerge>
{
    private const int MostOffered = 12;

    internal sealed class Handler(IHubDb db, IDuplicates duplicates, IDirectoryIndex index, ITaxonomy taxonomy, ICurrentActor current)
        : IQueryHandler<GetListingsToMerge, ListingsToMerge>
    {
        public async ValueTask<Result<ListingsToMerge>> Handle(GetListingsToMerge request, CancellationToken cancellationToken)
        {
            if (await Side(request.Slug, request.ReadersLanguage, cancellationToken) is not { } kept) return OrganizationErrors.NotFound;
            if (request.Other is not null)
                return await Side(request.Other, request.ReadersLanguage, cancellationToken) is { } other && other.Slug != kept.Slug
                    ? new ListingsToMerge(kept, other, [])
                    : OrganizationErrors.NotFound;

            var words = (request.Words ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();
            var offered = words.Length is > 1 and < 100
                ? (await index.Complete(words, current.Actor, MostOffered, cancellationToken)).Select(o => new OfferedListing(o.Slug, o.Name, o.Language, []))
                : (await duplicates.Of(kept.Listing, current.Actor, cancellationToken)).Select(o => new OfferedListing(o.Slug, o.Name, "", o.Reasons));
            return new ListingsToMerge(kept, null, [.. offered.Where(o => o.Slug != kept.Slug)]);
        }

        private async Task<MergeSide?> Side(string slug, string language, CancellationToken cancellation)
        {
            if (await db.KeptListing(slug, current.Actor, cancellation) is not { IsPublished: true } o) return null;
            var places = await db.PlacesIn(o, cancellation);
            return new MergeSide(
                o.Slug, o.Name, o.Language, o.Revision, o.AsFields(taxonomy, language), o.Unclaimed, places.Count,
                places.Count(place => place.Role == OrganizationRole.Steward));
        }
    }
}

/// <summary>What an editor needs to make one listing of two.</summary>
/// <param name="Other">Null while none is chosen.</param>
/// <param name="Offered">Those to choose from then.</param>
public sealed record ListingsToMerge(MergeSide Kept, MergeSide? Other, IReadOnlyList<OfferedListing> Offered);

/// <summary>One of two listings that become one.</summary>
public sealed record MergeSide(string Slug, string Name, string Language, int Version, ListingFields Listing, bool Unclaimed, int People, int Stewards);

/// <summary>A listing that may be of the same organization.</summary>
/// <param name="Language">Empty when it is not known.</param>
public sealed record OfferedListing(string Slug, string Name, string Language, IReadOnlyList<LikenessReason> Reasons);
