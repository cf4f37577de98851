using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Takes in some rows of a table as public listings, and says of each what became of it.</summary>
/// <param name="BatchId">What <see cref="StartImport"/> answered; null tries without keeping anything.</param>
/// <param name="Rows">Not many at a time: they are kept together or not at all.</param>
[Access(Who.Editor)]
public sealed record ImportListings(Guid? BatchId, IReadOnlyList<TableRow> Rows) : ICommand<IReadOnlyList<ImportedRow>>
{
    public const int MostRows = 200;

    internal sealed class Rules : AbstractValidator<ImportListings>
    {
        public Rules() => RuleFor(r => r.Rows.Count).LessThanOrEqualTo(MostRows);
    }

    internal sealed class Handler(
        IHubDb db, Listings listings, ListingRevisions revisions, IDuplicates duplicates, ITaxonomy taxonomy, IMarkdown markdown,
        ICurrentActor current, IAnnouncements announcements, IIds ids, TimeProvider time)
        : ICommandHandler<ImportListings, IReadOnlyList<ImportedRow>>
    {
        private readonly ListingRules rules = new(taxonomy, time, full: false);
        private readonly List<ListingTraits> together = [];

        public async ValueTask<Result<IReadOnlyList<ImportedRow>>> Handle(ImportListings request, CancellationToken cancellationToken)
        {
            var batch = request.BatchId is { } id
                ? await db.ImportBatches.SingleOrDefaultAsync(b => b.Id == id && b.UndoneAt == null, cancellationToken)
                : null;
            if (request.BatchId is not null && batch is null) return OrganizationErrors.ImportNotFound;

            var report = new List<ImportedRow>(request.Rows.Count);
            foreach (var row in request.Rows) report.Add(await TakeIn(row, batch, cancellationToken));
            if (batch is not null) announcements.Announce(new ContentChanged("directory"));
            return report;
        }

        private async Task<ImportedRow> TakeIn(TableRow row, ImportBatch? batch, CancellationToken cancellation)
        {
            var (externalId, listing) = ListingColumns.Read(row, taxonomy);
            var said = new ImportedRow(row.Number, listing.Name ?? "", ImportOutcome.Added);
            var checkedRow = await rules.ValidateAsync(listing, cancellation);
            if (!checkedRow.IsValid)
                return said with
                {
                    Outcome = ImportOutcome.Refused,
                    Faults = [.. checkedRow.Errors.Select(fault => new RowFault(fault.PropertyName, fault.ErrorCode))],
                };
            if (externalId?.Length > Organization.ExternalIdMaxLength)
                return said with { Outcome = ImportOutcome.Refused, Faults = [new RowFault("ExternalId", "MaximumLengthValidator")] };
            if (externalId is not null && await db.Organizations.AnyAsync(o => o.ExternalId == externalId, cancellation))
                return said with { Outcome = ImportOutcome.Known };

            // The rows of this stretch are not in the database yet, so they are compared with one another here.
            var traits = listing.Traits(Slug.From(listing.Name!, "").Replace('-', ' '));
            var similar = await duplicates.Of(listing, current.Actor, cancellation);
            if (similar.Count > 0 || together.Any(other => Likeness.Between(traits, other, traits.Name == other.Name ? 1 : 0).Percent >= Likeness.WorthAsking))
                return said with { Outcome = ImportOutcome.Doubtful, Similar = similar };

            var located = await Locate(listing, cancellation);
            if (!located.Succeeded)
                return said with { Outcome = ImportOutcome.Refused, Faults = [.. located.Error.Fields.Select(fault => new RowFault(fault.Field, fault.Code))] };
            together.Add(traits);
            return batch is null ? said : said with { Slug = await Add(listing, externalId, located.Value, batch, cancellation) };
        }

        private async Task<string> Add(
            ListingFields listing, string? externalId, IReadOnlyList<OrganizationLocation> places, ImportBatch batch, CancellationToken cancellation)
        {
            var slug = await listings.FreeSlug(listing.Name!.Trim(), cancellation);
            var organization = Organization.ListPublicly(ids.New(), slug, ids.New(), listing.Clean(markdown, ids), time.Now());
            organization.CameWith(batch, externalId);
            organization.Settle(places);
            listings.MakeFindable(organization);
            db.Organizations.Add(organization);
            revisions.Keep(organization, current.Actor.AsAuthor());
            listings.OpenThread(organization);
            listings.Log(organization, current.Actor.AsAuthor(), "");
            return slug;
        }

        /// <summary>The town that is named; where no name helps, the nearest to the point.</summary>
        private async Task<Result<IReadOnlyList<OrganizationLocation>>> Locate(ListingFields listing, CancellationToken cancellation)
        {
            var told = listing.Locations![0];
            if (told.IsEmpty || string.IsNullOrWhiteSpace(told.Place) && told.ReadPoint() is null) return Array.Empty<OrganizationLocation>();
            var found = string.IsNullOrWhiteSpace(told.Place)
                ? OrganizationErrors.PlaceUnknown("Locations[0].Place")
                : await listings.Locate(listing.Locations, cancellation);
            if (found.Succeeded || told.ReadPoint() is not { } point) return found;

            var nearest = await db.Places
                .Where(p => p.Latitude > point.Latitude - 1 && p.Latitude < point.Latitude + 1
                    && p.Longitude > point.Longitude - 1 && p.Longitude < point.Longitude + 1)
                .OrderBy(p => (p.Latitude - point.Latitude) * (p.Latitude - point.Latitude) + (p.Longitude - point.Longitude) * (p.Longitude - point.Longitude))
                .FirstOrDefaultAsync(cancellation);
            if (nearest is null) return found;
            OrganizationLocation[] there = [new(ids.New(), nearest, LocationFields.Lines(told.Address), point, told.Precision, "", (told.PostalCode ?? "").Trim())];
            return there;
        }
    }
}

/// <summary>What became of one row.</summary>
public sealed record ImportedRow(int Number, string Name, ImportOutcome Outcome)
{
    /// <summary>The listing that was made of it; null when none was, or when it was only tried.</summary>
    public string? Slug { get; init; }

    public IReadOnlyList<RowFault> Faults { get; init; } = [];

    /// <summary>What it may be the same as; empty when that is an earlier row of the file.</summary>
    public IReadOnlyList<SimilarOrganization> Similar { get; init; } = [];
}

/// <summary>Why a cell was refused.</summary>
public sealed record RowFault(string Field, string Code);

/// <summary>What can become of a row.</summary>
public enum ImportOutcome
{
    Added = 0,

    /// <summary>It may be the same as another listing, so a person must look.</summary>
    Doubtful = 1,

    /// <summary>It came with an earlier reading of the same list.</summary>
    Known = 2,
    Refused = 3,
}
