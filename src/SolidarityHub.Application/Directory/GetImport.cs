using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Shows how far a file of listings is, and what its columns look like.</summary>
[Access(Who.Editor)]
public sealed record GetImport(Guid Id) : IQuery<ImportPage>
{
    private const int Samples = 3;
    private const int SampleLength = 80;

    internal sealed class Handler(IHubDb db, IFileStore files, ITableFiles tables) : IQueryHandler<GetImport, ImportPage>
    {
        public async ValueTask<Result<ImportPage>> Handle(GetImport request, CancellationToken cancellationToken)
        {
            var batch = await db.ImportBatches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == request.Id, cancellationToken);
            if (batch is null) return OrganizationErrors.ImportNotFound;
            var counts = await db.ImportRows.Where(row => row.BatchId == batch.Id).GroupBy(row => row.Outcome)
                .Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancellationToken);
            return new ImportPage
            {
                Id = batch.Id, FileName = batch.FileName, State = batch.State, UndoneAt = batch.UndoneAt, StartedAt = batch.StartedAt, Failure = batch.Failure,
                Encoding = batch.Encoding, Delimiter = batch.Delimiter, RowCount = batch.RowCount, RowsDone = batch.RowsDone, Counts = counts,
                Warned = await db.ImportRows.CountAsync(row => row.BatchId == batch.Id && row.Outcome != ImportOutcome.Refused && row.Warnings.Count > 0, cancellationToken),
                Undecided = await db.ImportRows.CountAsync(
                    row => row.BatchId == batch.Id && row.Choice == null && (row.Outcome == ImportOutcome.Doubtful || row.Outcome == ImportOutcome.Known), cancellationToken),
                Columns = batch.State is ImportState.Mapping or ImportState.Failed ? Columns(batch) : [],
                IsForgotten = batch.IsForgotten,
                LeftToUndo = batch.State != ImportState.Undoing ? 0 : await db.ToTakeOff(batch.Id).CountAsync(cancellationToken)
                    + await db.ToPutBack(batch.Id).CountAsync(row => row.Number > batch.RowsDone, cancellationToken),
            };
        }

        private ImportColumn[] Columns(ImportBatch batch)
        {
            using var file = batch.Fingerprint is { } fingerprint ? files.Open(fingerprint) : null;
            var rows = file is null ? [] : tables.Open(file).Rows.Take(Samples).ToList();
            return [.. batch.Headers.Select((header, column) => new ImportColumn(
                header, batch.Fields[column], ListingColumns.FieldOf(header),
                [.. rows.SelectMany(row => row.Cells.Where(cell => cell.Key == header))
                    .Select(cell => cell.Value.Length > SampleLength ? $"{cell.Value[..SampleLength]}…" : cell.Value)]))];
        }
    }
}

/// <summary>A file of listings and how far it is.</summary>
public sealed record ImportPage
{
    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    public required ImportState State { get; init; }

    public required Instant StartedAt { get; init; }

    public Instant? UndoneAt { get; init; }

    public string? Failure { get; init; }

    public required string Encoding { get; init; }

    public required string Delimiter { get; init; }

    public required int RowCount { get; init; }

    public required int RowsDone { get; init; }

    /// <summary>How many rows have come to what.</summary>
    public required IReadOnlyDictionary<ImportOutcome, int> Counts { get; init; }

    /// <summary>How many rows can be taken but miss something.</summary>
    public required int Warned { get; init; }

    /// <summary>How many doubtful rows nobody has decided about.</summary>
    public required int Undecided { get; init; }

    /// <summary>How many listings are still to be taken back.</summary>
    public int LeftToUndo { get; init; }

    /// <summary>Whether its file was deleted when its time had passed.</summary>
    public bool IsForgotten { get; init; }

    /// <summary>Only while somebody has to say what they hold.</summary>
    public required IReadOnlyList<ImportColumn> Columns { get; init; }
}

/// <summary>One column of a file.</summary>
/// <param name="Header">As it stands in the file.</param>
/// <param name="Field">What it is taken to hold; empty when it is passed over.</param>
/// <param name="Guess">What its header alone says.</param>
/// <param name="Samples">Its first cells.</param>
public sealed record ImportColumn(string Header, string Field, string? Guess, IReadOnlyList<string> Samples);
