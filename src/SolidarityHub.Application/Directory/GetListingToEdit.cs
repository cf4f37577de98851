using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
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
            var kept = await db.Organizations.VisibleTo(current.Actor, db).KeptBy(current.Actor, db).AsNoTracking()
                .Include(o => o.Locations).Include(o => o.Contacts).AsSplitQuery()
                .Where(o => o.Slug == request.Slug)
                .Select(o => new { Organization = o, Version = EF.Property<uint>(o, "xmin") })
                .SingleOrDefaultAsync(cancellationToken);
            if (kept is null) return OrganizationErrors.NotFound;

            var o = kept.Organization;
            return new ListingToEdit(o.Name, kept.Version, o.AsFields(taxonomy, request.ReadersLanguage));
        }
    }
}

/// <summary>A listing with the version it was read at.</summary>
public sealed record ListingToEdit(string Name, uint Version, ListingFields Listing);
