using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Finds towns through a trigram index.</summary>
internal sealed class Gazetteer(HubDbContext db, ITaxonomy taxonomy) : IGazetteer
{
    public async Task<IReadOnlyList<Place>> Find(string words, int limit, CancellationToken cancellation)
    {
        if (words.Contains('\0', StringComparison.Ordinal)) return [];
        var (name, regions, countries) = TypedPlace.Read(words, taxonomy);
        if (name.Length == 0) return [];

        // First the very name, then those that begin with it, then those that sound like it; region and country decide
        // between namesakes, then the number of people.
        return await db.Places.FromSql($"""
            SELECT p.*
            FROM places p, (SELECT hub_fold({name}) AS name, replace(replace(hub_fold({name}), '\', '\\'), '%', '\%') || '%' AS beginning,
                hub_fold({string.Join(' ', regions)}) AS region) asked
            WHERE p.search_name LIKE asked.beginning OR p.search_name % asked.name
            ORDER BY p.search_name = asked.name DESC,
                p.country = ANY ({countries.ToArray()}) DESC,
                p.search_name LIKE asked.beginning DESC,
                CASE WHEN asked.region = '' THEN 0 ELSE word_similarity(asked.region, hub_fold(p.region)) END DESC,
                similarity(p.search_name, asked.name) > 0.6 DESC,
                p.population DESC, p.id
            LIMIT {limit}
            """).AsNoTracking().ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<Place>> Largest(GeoWindow window, int limit, CancellationToken cancellation) =>
        await db.Places.AsNoTracking()
            .Where(place => place.Latitude >= window.South && place.Latitude <= window.North)
            .Where(place => window.West <= window.East
                ? place.Longitude >= window.West && place.Longitude <= window.East
                : place.Longitude >= window.West || place.Longitude <= window.East)
            .OrderByDescending(place => place.Population).ThenBy(place => place.Id)
            .Take(limit).ToListAsync(cancellation);
}
