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

    internal sealed class Handler(IHubDb db, RowChecks checks, ImportedListings imported, IAnnouncements announcements)
        : ICommandHandler<ImportListings, IReadOnlyList<ImportedRow>>
    {
        public async ValueTask<Result<IReadOnlyList<ImportedRow>>> Handle(ImportListings request, CancellationToken cancellationToken)
        {
            var batch = request.BatchId is { } id
                ? await db.ImportBatches.SingleOrDefaultAsync(b => b.Id == id && b.State == ImportState.Done && b.UndoneAt == null, cancellationToken)
                : null;
            if (request.BatchId is not null && batch is null) return OrganizationErrors.ImportNotFound;

            var rows = await checks.Read(request.Rows, ListingColumns.FieldOf, cancellationToken);
            var found = await checks.Compare([.. rows.Where(row => row.CanBeListed)], null, cancellationToken);
            var (report, seen) = (new List<ImportedRow>(rows.Count), new HashSet<string>());
            if (batch is not null) await imported.Expect(rows, cancellationToken);
            foreach (var row in rows)
            {
                var said = new ImportedRow(row.Number, row.Listing.Name ?? "", row.CanBeListed ? found[row.Number].Outcome : ImportOutcome.Refused)
                {
                    Faults = row.Faults,
                    Similar = row.CanBeListed ? found[row.Number].Likenesses : [],
                };
                // The rows of this stretch are not in the database yet, so they are compared with one another here.
                if (said.Outcome == ImportOutcome.Added && row.Keys() is var keys && keys.Any(seen.Contains))
                    said = said with { Outcome = ImportOutcome.Doubtful };
                if (said.Outcome == ImportOutcome.Added) seen.UnionWith(row.Keys());
                report.Add(batch is null || said.Outcome != ImportOutcome.Added ? said : said with { Slug = await imported.Add(row, batch, cancellationToken) });
            }

            if (batch is not null) announcements.Announce(new ContentChanged("directory"));
            return report;
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
    public IReadOnlyList<RowLikeness> Similar { get; init; } = [];
}
