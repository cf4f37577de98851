using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Makes listings of rows, or puts listings right by them.</summary>
public sealed class ImportedListings(
    IHubDb db, Listings listings, ListingRevisions revisions, ITaxonomy taxonomy, IMarkdown markdown, ICurrentActor current, IIds ids, TimeProvider time)
{
    /// <summary>Looks up for many rows at once what each of them would look up by itself.</summary>
    public Task Expect(IEnumerable<CheckedRow> rows, CancellationToken cancellation) =>
        listings.Expect(rows.Where(row => row.CanBeListed).Select(row => row.Listing.Name!.Trim()), cancellation);

    public async Task<string> Add(CheckedRow row, ImportBatch batch, CancellationToken cancellation)
    {
        var slug = await listings.SlugFor(row.Listing.Name!.Trim(), cancellation);
        var organization = Organization.ListPublicly(ids.New(), slug, ids.New(), row.Listing.Clean(markdown, ids), time.Now());
        organization.CameWith(batch, row.ExternalId);
        organization.Settle(row.Places);
        listings.MakeFindable(organization);
        db.Organizations.Add(organization);
        revisions.Keep(organization, current.Actor.AsAuthor());
        listings.OpenThread(organization);
        listings.Log(organization, current.Actor.AsAuthor(), "");
        return slug;
    }

    /// <summary>Says what the row says where it says something; everything else stays as it is, also where the listing is.</summary>
    public async Task<Result<Organization>> Update(Guid id, CheckedRow row, ImportBatch batch, CancellationToken cancellation)
    {
        // It may have been folded into another listing since somebody chose it.
        id = await db.Organizations.Where(o => o.Id == id).Select(o => o.MergedIntoId).SingleOrDefaultAsync(cancellation) ?? id;
        var organization = await db.Organizations.VisibleTo(current.Actor, db).KeptBy(current.Actor, db)
            .Include(o => o.Locations).Include(o => o.Contacts).AsSplitQuery()
            .SingleOrDefaultAsync(o => o.Id == id, cancellation);
        if (organization is null) return OrganizationErrors.NotFound;
        var merged = Merge(organization.AsFields(taxonomy, Language.English), row.Listing);
        if (!(await new ListingRules(taxonomy, time, full: false).ValidateAsync(merged, cancellation)).IsValid) return OrganizationErrors.Overfull;
        var changed = await revisions.Change(organization, merged, $"imported:{batch.FileName}", cancellation);
        return changed.Succeeded ? organization : changed.Error;
    }

    private static ListingFields Merge(ListingFields old, ListingFields told) => old with
    {
        Name = told.Name,
        Summary = Said(told.Summary, old.Summary),
        Description = Said(told.Description, old.Description),
        Mission = Said(told.Mission, old.Mission),
        Language = Said(told.Language, old.Language),
        Type = Said(told.Type, old.Type),
        MainSector = Said(told.MainSector, old.MainSector),
        Sectors = told.Sectors is { Count: > 0 } sectors ? sectors : old.Sectors,
        Themes = told.Themes is { Count: > 0 } themes ? themes : old.Themes,
        PracticeTags = Said(told.PracticeTags, old.PracticeTags),
        MembershipBasis = Said(told.MembershipBasis, old.MembershipBasis),
        Languages = told.Languages is { Count: > 0 } languages ? languages : old.Languages,
        FoundedOn = Said(told.FoundedOn, old.FoundedOn),
        Scope = told.Scope ?? old.Scope,
        ServiceAreas = Said(told.ServiceAreas, old.ServiceAreas),
        Website = Said(told.Website, old.Website),
        Links = [.. (old.Links ?? []).Concat(told.Links ?? []).DistinctBy(link => link.Address)],
        Contacts = [.. old.Contacts ?? [], .. (told.Contacts ?? []).Select(contact => NewIn(old, contact)).Where(contact => !contact.IsEmpty)],
        OpeningHours = Said(told.OpeningHours, old.OpeningHours),
        // A table may know a place only roughly, so what is there is not moved.
        Locations = old.Locations is { Count: > 0 } places ? places : told.Locations,
    };

    /// <summary>What a contact adds to those that are there. Its mail and its phone each by itself: a table names together what people may have put apart, and hidden.</summary>
    private static ContactFields NewIn(ListingFields listing, ContactFields told)
    {
        var there = listing.Contacts ?? [];
        return told with
        {
            Email = there.Any(contact => string.Equals(contact.Email?.Trim(), told.Email?.Trim(), StringComparison.OrdinalIgnoreCase)) ? null : told.Email,
            Phone = there.Any(contact => SameNumber(contact.Phone, told.Phone)) ? null : told.Phone,
        };
    }

    private static bool SameNumber(string? one, string? other) =>
        OrganizationContact.KeyOf(one) is { Length: > 0 } key ? key == OrganizationContact.KeyOf(other) : one?.Trim() == other?.Trim();

    private static string? Said(string? told, string? old) => string.IsNullOrWhiteSpace(told) ? old : told;
}
