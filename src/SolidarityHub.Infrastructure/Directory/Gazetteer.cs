using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Finds towns through a trigram index.</summary>
internal sealed class Gazetteer(HubDbContext db) : IGazetteer
{
    public async Task<IReadOnlyList<Place>> Find(string words, int limit, CancellationToken cancellation)
    {
        if (words.Contains('\0', StringComparison.Ordinal)) return [];
        var parts = words.Split(',', 2, StringSplitOptions.TrimEntries);
        var (name, rest) = (parts[0], parts.Length > 1 ? parts[1] : "");
        if (name.Length == 0) return [];

        // First those that begin with the words, then those that sound like them; the region decides between
        // namesakes, then the number of people.
        return await db.Places.FromSql($"""
            SELECT p.*
            FROM places p, (SELECT hub_fold({name}) AS name, hub_fold({rest}) AS rest) asked
            WHERE p.search_name LIKE replace(replace(asked.name, '\', '\\'), '%', '\%') || '%' OR p.search_name % asked.name
            ORDER BY p.search_name = asked.name DESC,
                p.search_name LIKE replace(replace(asked.name, '\', '\\'), '%', '\%') || '%' DESC,
                word_similarity(asked.rest, hub_fold(p.region || ' ' || p.country)) DESC,
                p.population DESC, p.id
            LIMIT {limit}
            """).AsNoTracking().ToListAsync(cancellation);
    }
}
