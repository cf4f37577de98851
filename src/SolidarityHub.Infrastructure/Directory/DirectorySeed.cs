using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Lists the organizations that a new site knows of, and for demonstrations some invented ones.</summary>
internal sealed class DirectorySeed(HubDbContext db, Listings listings, IMarkdown markdown, IIds ids, TimeProvider time) : ISeed
{
    public int Order => 30;

    public async Task Seed(SeedSource source, bool demo, CancellationToken cancellation)
    {
        var known = (await db.Organizations.Select(o => o.Slug).ToListAsync(cancellation)).ToHashSet();
        foreach (var listing in await source.Read<PublicListing[]>("listings.json", cancellation))
        {
            var slug = Slug.From(listing.Name, "organization");
            if (!known.Add(slug)) continue;
            Add(Organization.ListPublicly(
                ids.New(), slug, ids.New(), new ListingText { Name = listing.Name, Website = listing.Website }, time.Now()));
        }

        if (demo) await SeedDemo(source, known, cancellation);
    }

    private async Task SeedDemo(SeedSource source, HashSet<string> known, CancellationToken cancellation)
    {
        var file = await source.Read<DemoOrganizations>("demo/organizations.json", cancellation);
        foreach (var demo in file.Organizations)
        {
            if (!known.Add(demo.Slug)) continue;
            var organization = Organization.Register(ids.New(), demo.Slug, ids.New(), demo.ToText(markdown, ids), time.Now());
            organization.Publish(time.Now());
            if (demo.Place is { } at && await db.Places.FindAsync([at.GeonamesId], cancellation) is { } place)
                organization.Settle([new OrganizationLocation(ids.New(), place, "", new GeoPoint(at.Latitude, at.Longitude), at.Precision)]);
            Add(organization);
            var steward = DemoMembers.IdOf(demo.Steward);
            if (await db.Members.AnyAsync(member => member.Id == steward, cancellation))
                db.OrganizationMembers.Add(new OrganizationMember(organization.Id, steward, OrganizationRole.Steward, time.Now()));
        }
    }

    private void Add(Organization organization)
    {
        listings.MakeFindable(organization);
        listings.OpenThread(organization);
        listings.Log(organization, null, "");
        db.Organizations.Add(organization);
    }

    private sealed record PublicListing(string Name, string Website);

    private sealed record DemoOrganizations(IReadOnlyList<DemoOrganization> Organizations);

    private sealed record DemoPlace(int GeonamesId, double Latitude, double Longitude, LocationPrecision Precision);

    private sealed record DemoContact(string? Email, string? Phone);

    private sealed record DemoOrganization(
        string Slug, string Name, string Language, string Type, string MainSector, IReadOnlyList<string> Sectors, string? MembershipBasis,
        IReadOnlyList<string> Themes, IReadOnlyList<string> PracticeTags, string Summary, string Description, DemoPlace? Place,
        string? OpeningHours, string? Website, DemoContact? PublicContact, string Steward)
    {
        public ListingText ToText(IMarkdown markdown, IIds ids) => new()
        {
            Name = Name,
            Summary = Summary,
            DescriptionMarkdown = Description,
            DescriptionHtml = markdown.ToHtml(Description),
            Language = Language,
            Languages = [Language],
            Type = Type,
            MainSector = MainSector,
            Sectors = Sectors,
            MembershipBasis = MembershipBasis,
            Themes = Themes,
            PracticeTags = PracticeTags,
            OpeningHours = OpeningHours,
            Website = Website,
            Contacts = PublicContact is null
                ? []
                : [new OrganizationContact(ids.New(), 0, "", PublicContact.Email, PublicContact.Phone, isPublic: true)],
        };
    }
}
