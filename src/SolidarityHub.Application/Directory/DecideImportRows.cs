using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Decides about rows of a file that was tried: leave out, list as new, or update a listing.</summary>
[Access(Who.Editor)]
public sealed record DecideImportRows(Guid Id, IReadOnlyList<RowDecision> Rows) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db) : ICommandHandler<DecideImportRows, Done>
    {
        public async ValueTask<Result<Done>> Handle(DecideImportRows request, CancellationToken cancellationToken)
        {
            if (await db.FindLocked<ImportBatch>(request.Id, cancellationToken) is not { } batch) return OrganizationErrors.ImportNotFound;
            if (batch.State != ImportState.Tried) return ImportErrors.NotNow;
            var decided = request.Rows.DistinctBy(row => row.Number).ToDictionary(row => row.Number);
            var numbers = decided.Keys.ToArray();
            foreach (var row in await db.ImportRows.Where(row => row.BatchId == batch.Id && numbers.Contains(row.Number)).ToListAsync(cancellationToken))
                if (row.Choose(decided[row.Number].Choice, decided[row.Number].TargetId) is { Succeeded: false } refused)
                    return refused;
            return Result.Done;
        }
    }
}

/// <summary>What shall become of one row.</summary>
/// <param name="Number">Its line in the file.</param>
/// <param name="Choice">Null leaves it open.</param>
/// <param name="TargetId">Which listing is to be updated.</param>
public sealed record RowDecision(int Number, ImportChoice? Choice, Guid? TargetId);
