using System.Globalization;
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
                .Include(o => o.Locations)
                .Where(o => o.Slug == request.Slug)
                .Select(o => new { Organization = o, Version = EF.Property<uint>(o, "xmin") })
                .SingleOrDefaultAsync(cancellationToken);
            if (kept is null) return OrganizationErrors.NotFound;

            var o = kept.Organization;
            return new ListingToEdit(o.Name, kept.Version, new ListingFields
            {
                Name = o.Name,
                Summary = o.Summary,
                Description = o.DescriptionMarkdown,
                Language = o.Language,
                Type = o.Type,
                MainSector = o.MainSector,
                Sectors = [.. o.Sectors.Where(sector => sector != o.MainSector)],
                Themes = o.Themes,
                PracticeTags = string.Join(", ", o.PracticeTags),
                MembershipBasis = o.MembershipBasis,
                Languages = o.Languages,
                Website = o.Website,
                OpeningHours = o.OpeningHours,
                FoundedYear = o.FoundedYear?.ToString(CultureInfo.InvariantCulture),
                PublicEmail = o.PublicEmail,
                PublicPhone = o.PublicPhone,
                PrivateEmail = o.PrivateEmail,
                PrivatePhone = o.PrivatePhone,
                Locations = [.. o.Locations.OrderBy(place => place.Id).Select(place => new LocationFields
                {
                    Place = PlaceNames.Full(place.PlaceName, place.Region, place.Country, taxonomy, request.ReadersLanguage),
                    PlaceId = place.PlaceId,
                    Address = place.Address,
                    Point = string.Create(CultureInfo.InvariantCulture, $"{place.Latitude}, {place.Longitude}"),
                    Precision = place.Precision,
                })],
            });
        }
    }
}

/// <summary>A listing with the version it was read at.</summary>
public sealed record ListingToEdit(string Name, uint Version, ListingFields Listing);
