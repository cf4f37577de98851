using FluentValidation;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Goes on with a file by some rows. What becomes of them and how far it is are kept together, so that an interruption loses and repeats nothing.</summary>
/// <param name="Id">Which file.</param>
/// <param name="From">How many rows come before these; another number than the file is at is refused.</param>
/// <param name="Rows">The next rows.</param>
/// <param name="IsLast">Whether the file ends with them.</param>
[Access(Who.Editor)]
public sealed record CarryOnImport(Guid Id, int From, IReadOnlyList<TableRow> Rows, bool IsLast) : ICommand<Done>
{
    /// <summary>So long a node has the file for itself after each stretch.</summary>
    public static readonly Duration Hold = Duration.FromSeconds(30);

    internal sealed class Rules : AbstractValidator<CarryOnImport>
    {
        public Rules() => RuleFor(r => r.Rows.Count).LessThanOrEqualTo(ImportListings.MostRows);
    }

    internal sealed class Handler(
        IHubDb db, RowChecks checks, ImportedListings imported, IAnnouncements announcements, TimeProvider time) : ICommandHandler<CarryOnImport, Done>
    {
        public async ValueTask<Result<Done>> Handle(CarryOnImport request, CancellationToken cancellationToken)
        {
            if (await db.FindLocked<ImportBatch>(request.Id, cancellationToken) is not { } batch) return OrganizationErrors.ImportNotFound;
            if (batch.State is not (ImportState.Trying or ImportState.TakingIn) || batch.RowsDone != request.From) return ImportErrors.Elsewhere;

            var fields = batch.Headers.Zip(batch.Fields).DistinctBy(column => column.First).ToDictionary(column => column.First, column => column.Second);
            var rows = await checks.Read(request.Rows, header => fields.GetValueOrDefault(header), cancellationToken);
            if (batch.State == ImportState.Trying) await Try(batch, rows, cancellationToken);
            else await TakeIn(batch, rows, cancellationToken);
            batch.HoldUntil(time.Now() + Hold);
            batch.Advance(rows.Count, request.IsLast, time.Now());
            return Result.Done;
        }

        private async Task Try(ImportBatch batch, IReadOnlyList<CheckedRow> rows, CancellationToken cancellation)
        {
            var found = await checks.Compare([.. rows.Where(row => row.CanBeListed)], batch.Id, cancellation);
            var earlier = await Earlier(batch, rows, cancellation);
            foreach (var row in rows)
            {
                var finding = row.CanBeListed ? found[row.Number] : new RowFindings(ImportOutcome.Refused) { Faults = row.Faults };
                if (row.CanBeListed)
                {
                    var keys = row.Keys();
                    finding = finding with { Warnings = row.Warnings, Keys = keys };
                    if (finding.Outcome is ImportOutcome.Added or ImportOutcome.Doubtful && LikeEarlier(keys, earlier) is { } like)
                        finding = finding with { Outcome = ImportOutcome.Doubtful, Likenesses = [.. finding.Likenesses, like] };
                    foreach (var key in keys) earlier.TryAdd(key, (row.Number, row.Listing.Name!));
                }

                db.ImportRows.Add(new ImportRow(batch.Id, row.Number, row.Listing.Name ?? "", finding));
            }
        }

        /// <summary>The rows of former stretches that share a key with these.</summary>
        private async Task<Dictionary<string, (int Number, string Name)>> Earlier(ImportBatch batch, IReadOnlyList<CheckedRow> rows, CancellationToken cancellation)
        {
            var keys = rows.Where(row => row.CanBeListed).SelectMany(row => row.Keys()).Distinct().ToArray();
            var sharing = await db.ImportRows.AsNoTracking().Where(row => row.BatchId == batch.Id && row.Keys.Any(key => keys.Contains(key)))
                .OrderBy(row => row.Number).Select(row => new { row.Number, row.Name, row.Keys }).ToListAsync(cancellation);
            var earlier = new Dictionary<string, (int, string)>();
            foreach (var row in sharing)
                foreach (var key in row.Keys) earlier.TryAdd(key, (row.Number, row.Name));
            return earlier;
        }

        private static RowLikeness? LikeEarlier(IReadOnlyList<string> keys, Dictionary<string, (int Number, string Name)> earlier) => keys
            .Where(earlier.ContainsKey).Select(key => (There: earlier[key], Meaning: CheckedRow.Meaning(key)))
            .GroupBy(shared => shared.There).OrderByDescending(same => same.Max(shared => shared.Meaning.Percent))
            .Select(same => new RowLikeness(null, "", same.Key.Name, same.Key.Number, same.Max(shared => shared.Meaning.Percent), [.. same.Select(shared => shared.Meaning.Reason).Distinct()]))
            .FirstOrDefault();

        private async Task TakeIn(ImportBatch batch, IReadOnlyList<CheckedRow> rows, CancellationToken cancellation)
        {
            var numbers = rows.Select(row => row.Number).ToArray();
            var tried = await db.ImportRows.Where(row => row.BatchId == batch.Id && numbers.Contains(row.Number)).ToDictionaryAsync(row => row.Number, cancellation);
            // Somebody may have been listed since, so what nobody has decided about is looked at again.
            var undecided = rows.Where(row => row.CanBeListed && tried[row.Number] is { Choice: null, Outcome: ImportOutcome.Added }).ToList();
            var found = await checks.Compare(undecided, batch.Id, cancellation);
            await imported.Expect(rows, cancellation);
            foreach (var row in rows)
            {
                var said = tried[row.Number];
                if (!row.CanBeListed) said.Became(new RowFindings(ImportOutcome.Refused) { Faults = row.Faults });
                else if (said.Choice == ImportChoice.Update) await Update(said, row, batch, cancellation);
                else if (said.Choice == ImportChoice.Skip) said.WasSkipped();
                else if (said.Choice == ImportChoice.New || found.GetValueOrDefault(row.Number) is { Outcome: ImportOutcome.Added })
                    said.WasAdded(await imported.Add(row, batch, cancellation));
                else if (found.GetValueOrDefault(row.Number) is { } changed) said.Became(changed);
            }

            announcements.Announce(new ContentChanged("directory"));
        }

        private async Task Update(ImportRow said, CheckedRow row, ImportBatch batch, CancellationToken cancellation)
        {
            var updated = await imported.Update(said.TargetId!.Value, row, batch, cancellation);
            if (updated.Succeeded) said.WasUpdated(updated.Value.Slug, updated.Value.Revision);
            else said.Became(new RowFindings(ImportOutcome.Refused) { Faults = [new RowFault("", updated.Error.Code)] });
        }
    }
}
