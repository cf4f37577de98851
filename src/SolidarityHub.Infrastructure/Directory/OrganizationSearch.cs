using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Searches organizations with trigrams: each word must be in the text, or nearly so.</summary>
internal sealed class OrganizationSearch(HubDbContext db) : IOrganizationSearch
{
    private const int MaxWords = 8;
    private const double KilometresPerDegree = 111.0;

    public async Task<OrganizationsFound> Find(
        OrganizationFilter filter, Actor actor, int skip, int take, CancellationToken cancellation)
    {
        var words = await Fold(filter.Words, cancellation);
        var spoken = Spoken(filter, words, actor);
        var chosen = Chosen(spoken, filter, except: null);
        var total = await chosen.CountAsync(cancellation);
        var items = await Cards(Sorted(chosen, filter, words).Skip(skip).Take(take), filter.Near).ToListAsync(cancellation);
        return new OrganizationsFound(items, total, await Facets(spoken, filter, cancellation));
    }

    public async Task<IReadOnlyList<OrganizationCard>> ReadOn(
        OrganizationFilter filter, Actor actor, Guid after, int take, CancellationToken cancellation)
    {
        var words = await Fold(filter.Words, cancellation);
        var chosen = Chosen(Spoken(filter, words, actor), filter, except: null);
        return await Cards(chosen.Where(o => o.Id > after).OrderBy(o => o.Id).Take(take), filter.Near).ToListAsync(cancellation);
    }

    /// <summary>PostgreSQL folds the words, so that they fold as the texts did.</summary>
    private async Task<string> Fold(string words, CancellationToken cancellation) => words.Length == 0
        ? ""
        : await db.Database.SqlQuery<string>($"""SELECT hub_fold({words}) AS "Value" """).SingleAsync(cancellation);

    private IQueryable<Organization> Spoken(OrganizationFilter filter, string words, Actor actor)
    {
        // Listings that wait are found in the queue and among one's own, not here: an export is for everyone.
        var found = db.Organizations.VisibleTo(actor, db).AsNoTracking().Where(o => o.Status == ListingStatus.Published);
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords))
            found = found.Where(o =>
                EF.Property<string>(o, OrganizationMapping.SearchText).Contains(word) ||
                EF.Functions.TrigramsAreWordSimilar(word, EF.Property<string>(o, OrganizationMapping.SearchText)));

        if (filter.Near is { } near)
        {
            // The window around the circle lets the index leave out most places before any distance is reckoned.
            var (latitude, longitude, radius) = (near.Latitude, near.Longitude, (double)filter.Radius);
            var (south, north) = (latitude - radius / KilometresPerDegree, latitude + radius / KilometresPerDegree);
            found = found.Where(o => o.Locations.Any(place =>
                place.ShownLatitude >= south && place.ShownLatitude <= north &&
                SqlFunctions.Kilometres(latitude, longitude, place.ShownLatitude!.Value, place.ShownLongitude!.Value) <= radius));
        }

        if (filter.Window is not { } window) return found;
        return window.West <= window.East
            ? found.Where(o => o.Locations.Any(place =>
                place.ShownLatitude >= window.South && place.ShownLatitude <= window.North &&
                place.ShownLongitude >= window.West && place.ShownLongitude <= window.East))
            : found.Where(o => o.Locations.Any(place =>
                place.ShownLatitude >= window.South && place.ShownLatitude <= window.North &&
                (place.ShownLongitude >= window.West || place.ShownLongitude <= window.East)));
    }

    private static IQueryable<Organization> Chosen(IQueryable<Organization> found, OrganizationFilter filter, FacetKind? except)
    {
        if (filter.Type is { } type && except != FacetKind.Type) found = found.Where(o => o.Type == type);
        if (filter.Sector is { } sector && except != FacetKind.Sector) found = found.Where(o => o.Sectors.Contains(sector));
        if (filter.Theme is { } theme && except != FacetKind.Theme) found = found.Where(o => o.Themes.Contains(theme));
        if (filter.Tag is { } tag && except != FacetKind.Tag) found = found.Where(o => o.PracticeTags.Contains(tag));
        return found;
    }

    /// <summary>Each filter counts as if it alone were open, so that a reader sees what choosing otherwise would give.</summary>
    private static async Task<IReadOnlyList<Facet>> Facets(
        IQueryable<Organization> spoken, OrganizationFilter filter, CancellationToken cancellation)
    {
        var types = Chosen(spoken, filter, FacetKind.Type).Where(o => o.Type != null)
            .Select(o => new { Kind = 0, Code = o.Type! });
        var sectors = Chosen(spoken, filter, FacetKind.Sector).SelectMany(o => o.Sectors, (_, code) => new { Kind = 1, Code = code });
        var themes = Chosen(spoken, filter, FacetKind.Theme).SelectMany(o => o.Themes, (_, code) => new { Kind = 2, Code = code });
        var tags = Chosen(spoken, filter, FacetKind.Tag).SelectMany(o => o.PracticeTags, (_, code) => new { Kind = 3, Code = code });
        var counts = await types.Concat(sectors).Concat(themes).Concat(tags)
            .GroupBy(term => new { term.Kind, term.Code })
            .Select(term => new { term.Key.Kind, term.Key.Code, Count = term.Count() })
            .ToListAsync(cancellation);
        return [.. counts.OrderByDescending(term => term.Count).ThenBy(term => term.Code, StringComparer.Ordinal)
            .Select(term => new Facet((FacetKind)term.Kind, term.Code, term.Count))];
    }

    private static IQueryable<Organization> Sorted(IQueryable<Organization> found, OrganizationFilter filter, string words) => filter switch
    {
        { Sort: OrganizationSort.Newest } => found.OrderByDescending(o => o.PublishedAt).ThenBy(o => o.Id),
        { Sort: OrganizationSort.Distance, Near: { } near } => found
            .OrderBy(o => o.Locations.Where(place => place.ShownLatitude != null).Min(place =>
                SqlFunctions.Kilometres(near.Latitude, near.Longitude, place.ShownLatitude!.Value, place.ShownLongitude!.Value)))
            .ThenBy(o => o.Name).ThenBy(o => o.Id),
        { Sort: OrganizationSort.Relevance } when words.Length > 0 => found
            .OrderByDescending(o =>
                2 * EF.Functions.TrigramsWordSimilarity(words, SqlFunctions.Fold(o.Name)) +
                EF.Functions.TrigramsWordSimilarity(words, EF.Property<string>(o, OrganizationMapping.SearchText)))
            .ThenBy(o => o.Name).ThenBy(o => o.Id),
        _ => found.OrderBy(o => o.Name).ThenBy(o => o.Id),
    };

    private static IQueryable<OrganizationCard> Cards(IQueryable<Organization> found, GeoPoint? near)
    {
        var (latitude, longitude, asked) = (near?.Latitude ?? 0, near?.Longitude ?? 0, near is not null);
        return found.Select(o => new OrganizationCard
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
            Locations = o.Locations.AsQueryable().Where(place => place.Precision != LocationPrecision.Hidden)
                .OrderBy(place => place.Id).Select(ShownLocation.Of).ToList(),
            Distance = asked
                ? o.Locations.Where(place => place.ShownLatitude != null).Min(place => (double?)SqlFunctions.Kilometres(
                    latitude, longitude, place.ShownLatitude!.Value, place.ShownLongitude!.Value))
                : null,
        });
    }
}
