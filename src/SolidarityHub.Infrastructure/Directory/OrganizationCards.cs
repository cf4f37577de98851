using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Organizations as lists show them. Listings that wait are found in the queue and among one's own, not here: an export is for everyone.</summary>
internal static class OrganizationCards
{
    public static Task<List<OrganizationCard>> Of(
        IQueryable<Organization> visible, IReadOnlyList<Guid> ids, CancellationToken cancellation) => visible
        .Where(o => o.Status == ListingStatus.Published && ids.Contains(o.Id))
        .AsNoTracking().AsSplitQuery()
        .Select(o => new OrganizationCard
        {
            Id = o.Id,
            Slug = o.Slug,
            Name = o.Name,
            Summary = o.Summary,
            Language = o.Language,
            Type = o.Type,
            MainSector = o.MainSector,
            Sectors = o.Sectors,
            Themes = o.Themes,
            PracticeTags = o.PracticeTags,
            Website = o.Website,
            PublicEmail = o.Contacts.Where(contact => contact.IsPublic && contact.Email != null)
                .OrderBy(contact => contact.Position).Select(contact => contact.Email).FirstOrDefault(),
            Unclaimed = o.Unclaimed,
            Status = o.Status,
            UpdatedAt = o.UpdatedAt,
            PublishedAt = o.PublishedAt,
            LastConfirmed = o.ConfirmedAt ?? o.PublishedAt,
            Locations = o.Locations.AsQueryable().Where(place => place.Precision != LocationPrecision.Hidden)
                .OrderBy(place => place.Id).Select(ShownLocation.Of).ToList(),
        })
        .ToListAsync(cancellation);
}
