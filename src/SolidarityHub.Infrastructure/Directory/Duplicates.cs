using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Gathers by indexes whatever may be the same, and lets the domain judge.</summary>
internal sealed class Duplicates(HubDbContext db) : IDuplicates
{
    private const int Shown = 5;

    /// <summary>
    /// From here on the trigram index looks at a name. Its usual 0.3 finds names that the domain does not take for the same;
    /// below this, names that differ in two words are no longer met by their name alone.
    /// </summary>
    private const string NamesAlike = "0.45";

    public async Task<IReadOnlyList<SimilarOrganization>> Of(ListingFields listing, Actor actor, CancellationToken cancellation) =>
        (await OfMany([listing.Traits(listing.Name ?? "", await Towns(listing, cancellation))], actor, null, cancellation))[0];

    public async Task<IReadOnlyList<IReadOnlyList<SimilarOrganization>>> OfMany(
        IReadOnlyList<ListingTraits> listings, Actor actor, Guid? besides, CancellationToken cancellation)
    {
        var told = listings.Select(listing => listing with { Name = listing.Name.Trim().Replace("\0", "", StringComparison.Ordinal) }).ToList();
        var pairs = (await Pairs(told, actor.IsEditor, besides, cancellation)).ToLookup(pair => pair.Asked);
        var ids = pairs.SelectMany(group => group).Select(pair => pair.Id).Distinct().ToArray();
        var candidates = ids.Length == 0 ? [] : await Candidates(ids, actor).ToDictionaryAsync(candidate => candidate.Id, cancellation);
        return [.. told.Select((traits, number) => (IReadOnlyList<SimilarOrganization>)
            [.. pairs[number].Where(pair => candidates.ContainsKey(pair.Id))
                .Select(pair => (pair.Names, candidate: candidates[pair.Id], likeness: Likeness.Between(
                    traits with { Name = pair.Folded }, candidates[pair.Id].Traits(pair.Named, actor.IsEditor), pair.Names)))
                .Where(judged => judged.likeness.Percent >= Likeness.WorthAsking)
                .OrderByDescending(judged => judged.likeness.Percent).ThenByDescending(judged => judged.Names).ThenBy(judged => judged.candidate.Id)
                .Take(Shown)
                .Select(judged => new SimilarOrganization(
                    judged.candidate.Id, judged.candidate.Slug, judged.candidate.Name, judged.candidate.Summary,
                    judged.likeness.Percent, judged.likeness.Reasons))])];
    }

    /// <summary>
    /// For each listing three index look-ups (contacts, domain, trigrams of the name), each of which finds few: nested
    /// loops over the listings asked about, with the indexes on email, phone_key and website_domain, and the one on
    /// areas and names. Only who says nothing of a place is compared with the names of the whole directory.
    /// </summary>
    private Task<List<Pair>> Pairs(IReadOnlyList<ListingTraits> told, bool editor, Guid? besides, CancellationToken cancellation)
    {
        var (names, domains) = (told.Select(one => one.Name.Cut(Organization.NameMaxLength)).ToArray(), told.Select(one => one.Domain).ToArray());
        var emails = told.Index().SelectMany(one => one.Item.Emails.Select(email => (one.Index, email))).ToList();
        var phones = told.Index().SelectMany(one => one.Item.Phones.Select(phone => (one.Index, phone))).ToList();
        var (emailOf, emailIs) = (emails.Select(one => one.Index).ToArray(), emails.Select(one => one.email).ToArray());
        var (phoneOf, phoneIs) = (phones.Select(one => one.Index).ToArray(), phones.Select(one => one.phone).ToArray());
        var towns = told.Index().SelectMany(one => one.Item.Towns.Select(town => (one.Index, town))).ToList();
        var (townOf, norths, easts) = (towns.Select(one => one.Index).ToArray(), towns.Select(one => one.town.Latitude).ToArray(), towns.Select(one => one.town.Longitude).ToArray());
        return db.Database.SqlQuery<Pair>($"""
            WITH reach AS MATERIALIZED (
                SELECT asked, array_agg(DISTINCT area) || 0 AS areas
                FROM unnest({townOf}::int[], {norths}::float8[], {easts}::float8[]) AS town(asked, latitude, longitude)
                CROSS JOIN LATERAL directory.areas_around(latitude, longitude, {Likeness.AnotherTown}) AS area GROUP BY asked),
            asked AS MATERIALIZED (
                SELECT (number - 1)::int AS asked, hub_fold(name) AS folded, domain, reach.areas,
                  set_config('pg_trgm.similarity_threshold', {NamesAlike}, true)
                FROM unnest({names}::text[], {domains}::text[]) WITH ORDINALITY AS told(name, domain, number)
                LEFT JOIN reach ON reach.asked = number - 1),
            found AS (
                SELECT e.asked, c.organization_id AS id
                FROM unnest({emailOf}::int[], {emailIs}::text[]::citext[]) AS e(asked, email)
                JOIN organization_contacts c ON c.email = e.email AND ({editor} OR c.is_public)
                UNION SELECT p.asked, c.organization_id
                FROM unnest({phoneOf}::int[], {phoneIs}::text[]) AS p(asked, phone)
                JOIN organization_contacts c ON c.phone_key = p.phone AND ({editor} OR c.is_public)
                UNION SELECT a.asked, o.id
                FROM asked a CROSS JOIN LATERAL (
                    SELECT id FROM organizations WHERE a.domain <> '' AND website_domain = a.domain LIMIT 30) o
                UNION SELECT a.asked, n.organization_id
                FROM asked a CROSS JOIN LATERAL (
                    SELECT organization_id FROM directory.names WHERE a.folded <> '' AND areas && a.areas AND name % a.folded
                    ORDER BY similarity(name, a.folded) DESC LIMIT 30) n
                UNION SELECT a.asked, n.organization_id
                FROM asked a CROSS JOIN LATERAL (
                    SELECT organization_id FROM directory.names WHERE a.folded <> '' AND a.areas IS NULL AND name % a.folded
                    ORDER BY similarity(name, a.folded) DESC LIMIT 30) n)
            SELECT found.asked AS "Asked", a.folded AS "Folded", o.id AS "Id", n.name AS "Named", similarity(n.name, a.folded)::float8 AS "Names"
            FROM found JOIN asked a USING (asked) JOIN organizations o ON o.id = found.id JOIN directory.names n ON n.organization_id = o.id
            WHERE {besides}::uuid IS NULL OR o.import_batch_id IS DISTINCT FROM {besides}::uuid
            """).ToListAsync(cancellation);
    }

    private IQueryable<Candidate> Candidates(Guid[] ids, Actor actor)
    {
        var editor = actor.IsEditor;
        return db.Organizations.VisibleTo(actor, db).AsNoTracking().AsSplitQuery()
            .Where(o => ids.Contains(o.Id))
            .Select(o => new Candidate
            {
                Id = o.Id,
                Slug = o.Slug,
                Name = o.Name,
                Summary = o.Summary,
                Domain = o.WebsiteDomain,
                Contacts = o.Contacts.ToList(),
                Locations = o.Locations.Where(l => editor || l.Precision == LocationPrecision.Exact)
                    .Where(l => !db.Places.Any(p => p.Id == l.PlaceId && p.Latitude == l.Latitude && p.Longitude == l.Longitude)).ToList(),
                Towns = o.Locations.Where(l => l.ShownLatitude != null && l.ShownLongitude != null)
                    .Select(l => new GeoPoint(l.ShownLatitude!.Value, l.ShownLongitude!.Value)).ToList(),
            });
    }

    /// <summary>The towns that were chosen from a list, while the words still name them, and the points that were told.</summary>
    private async Task<IReadOnlyCollection<GeoPoint>> Towns(ListingFields listing, CancellationToken cancellation)
    {
        var told = listing.Locations ?? [];
        var chosen = told.Select(place => place.PlaceId).OfType<int>().ToArray();
        var towns = chosen.Length == 0 ? [] : await db.Places.AsNoTracking().Where(place => chosen.Contains(place.Id)).ToDictionaryAsync(place => place.Id, cancellation);
        return
        [
            .. told.Select(place => place.ReadPoint()).OfType<GeoPoint>(),
            .. told.Where(place => place.PlaceId is { } id && towns.TryGetValue(id, out var town)
                && (place.Place ?? "").StartsWith(town.Name, StringComparison.CurrentCultureIgnoreCase))
                .Select(place => new GeoPoint(towns[place.PlaceId!.Value].Latitude, towns[place.PlaceId.Value].Longitude)),
        ];
    }

    /// <summary>A listing asked about, by its position, with one that an index found for it; the names of both folded.</summary>
    private sealed record Pair(int Asked, string Folded, Guid Id, string Named, double Names);

    private sealed class Candidate
    {
        public Guid Id { get; init; }

        public string Slug { get; init; } = "";

        public string Name { get; init; } = "";

        public string Summary { get; init; } = "";

        public string Domain { get; init; } = "";

        public List<OrganizationContact> Contacts { get; init; } = [];

        public List<OrganizationLocation> Locations { get; init; } = [];

        public List<GeoPoint> Towns { get; init; } = [];

        public ListingTraits Traits(string folded, bool editor)
        {
            var told = Contacts.Where(contact => editor || contact.IsPublic).ToList();
            return new ListingTraits(
                folded, Domain,
                [.. told.Select(contact => contact.Email?.ToLowerInvariant()).OfType<string>()],
                [.. told.Select(contact => contact.PhoneKey).Where(key => key.Length > 0)],
                [.. Locations.Select(place => new GeoPoint(place.Latitude, place.Longitude))], Towns);
        }
    }
}
