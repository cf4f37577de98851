using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Gathers by indexes whatever may be the same, and lets the domain judge.</summary>
internal sealed class Duplicates(HubDbContext db) : IDuplicates
{
    private const int MostCandidates = 30;
    private const int Shown = 5;

    public async Task<IReadOnlyList<SimilarOrganization>> Of(ListingFields listing, Actor actor, CancellationToken cancellation)
    {
        var told = await Traits(listing, cancellation);
        var candidates = await Candidates(told, actor).Take(MostCandidates).ToListAsync(cancellation);
        return [.. candidates
            .Select(candidate => (candidate, likeness: Likeness.Between(told, candidate.Traits(actor.IsEditor), candidate.Names)))
            .Where(pair => pair.likeness.Percent >= Likeness.WorthAsking)
            .OrderByDescending(pair => pair.likeness.Percent).ThenByDescending(pair => pair.candidate.Names).ThenBy(pair => pair.candidate.Id)
            .Take(Shown)
            .Select(pair => new SimilarOrganization(
                pair.candidate.Id, pair.candidate.Slug, pair.candidate.Name, pair.candidate.Summary, pair.likeness.Percent, pair.likeness.Reasons))];
    }

    /// <summary>Three index look-ups (contacts, domain, trigrams of the name), each of which finds few.</summary>
    private IQueryable<Candidate> Candidates(ListingTraits told, Actor actor)
    {
        var (emails, phones, domain, name, editor) = (told.Emails.ToArray(), told.Phones.ToArray(), told.Domain, told.Name, actor.IsEditor);
        var reached = db.Set<OrganizationContact>()
            .Where(c => (editor || c.IsPublic) && (c.Email != null && emails.Contains(c.Email) || phones.Contains(c.PhoneKey)))
            .Select(c => EF.Property<Guid>(c, "OrganizationId"));
        var housed = db.Organizations.Where(o => domain != "" && o.WebsiteDomain == domain).Select(o => o.Id).Take(MostCandidates);
        var named = db.Organizations
            .Where(o => name != "" && EF.Functions.TrigramsAreSimilar(EF.Property<string>(o, OrganizationMapping.FoldedName), name))
            .OrderByDescending(o => EF.Functions.TrigramsSimilarity(EF.Property<string>(o, OrganizationMapping.FoldedName), name))
            .Select(o => o.Id).Take(MostCandidates);
        var found = reached.Union(housed).Union(named);
        return db.Organizations.VisibleTo(actor, db).AsNoTracking()
            .Where(o => o.Status != ListingStatus.Archived && o.Status != ListingStatus.Rejected && found.Contains(o.Id))
            .Select(o => new Candidate
            {
                Id = o.Id,
                Slug = o.Slug,
                Name = o.Name,
                Summary = o.Summary,
                Domain = o.WebsiteDomain,
                Folded = EF.Property<string>(o, OrganizationMapping.FoldedName),
                Names = EF.Functions.TrigramsSimilarity(EF.Property<string>(o, OrganizationMapping.FoldedName), name),
                Contacts = o.Contacts.ToList(),
                Locations = o.Locations.Where(l => editor || l.Precision == LocationPrecision.Exact)
                    .Where(l => !db.Places.Any(p => p.Id == l.PlaceId && p.Latitude == l.Latitude && p.Longitude == l.Longitude)).ToList(),
            });
    }

    private async Task<ListingTraits> Traits(ListingFields listing, CancellationToken cancellation)
    {
        var name = (listing.Name ?? "").Trim().Replace("\0", "", StringComparison.Ordinal);
        var folded = name.Length == 0
            ? ""
            : await db.Database.SqlQuery<string>($"""SELECT hub_fold({name[..Math.Min(name.Length, Organization.NameMaxLength)]}) AS "Value" """)
                .SingleAsync(cancellation);
        return listing.Traits(folded);
    }

    private sealed class Candidate
    {
        public Guid Id { get; init; }

        public string Slug { get; init; } = "";

        public string Name { get; init; } = "";

        public string Summary { get; init; } = "";

        public string Domain { get; init; } = "";

        public string Folded { get; init; } = "";

        public double Names { get; init; }

        public List<OrganizationContact> Contacts { get; init; } = [];

        public List<OrganizationLocation> Locations { get; init; } = [];

        public ListingTraits Traits(bool editor)
        {
            var told = Contacts.Where(contact => editor || contact.IsPublic).ToList();
            return new ListingTraits(
                Folded, Domain,
                [.. told.Select(contact => contact.Email?.ToLowerInvariant()).OfType<string>()],
                [.. told.Select(contact => contact.PhoneKey).Where(key => key.Length > 0)],
                [.. Locations.Select(place => new GeoPoint(place.Latitude, place.Longitude))]);
        }
    }
}
