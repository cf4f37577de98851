using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Fetches a listing as its form shows it, for those who may change it.</summary>
[Access(Who.Member)]
public sealed record GetListingToEdit(string Slug, string ReadersLanguage) : IQuery<ListingToEdit>
{
    internal sealed class Handler(IHubDb db, ITaxonomy taxonomy, ICurrentActor current) : IQueryHandler<GetListingToEdit, ListingToEdit>
    {
        public async ValueTask<Result<ListingToEdit>> Handle(GetListingToEdit request, CancellationToken cancellationToken)
        {
            var kept = await db.KeptListing(request.Slug, current.Actor, cancellationToken);
            if (kept is null) return OrganizationErrors.NotFound;
            return new ListingToEdit(kept.Name, kept.Revision, kept.AsFields(taxonomy, request.ReadersLanguage));
        }
    }
}

/// <summary>A listing with the revision it was read at.</summary>
public sealed record ListingToEdit(string Name, int Version, ListingFields Listing);
