using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Deletes files of listings that nothing was done with for long, and what their rows were compared by: they hold people's addresses.</summary>
/// <remarks>Of what was listed it stays known what became of each row; what was only looked at goes whole. True when there may be more.</remarks>
[Access(Who.Editor)]
public sealed record ForgetImports : ICommand<bool>
{
    private const int Most = 20;

    internal sealed class Handler(IHubDb db, IFileStore files, TimeProvider time) : ICommandHandler<ForgetImports, bool>
    {
        public async ValueTask<Result<bool>> Handle(ForgetImports request, CancellationToken cancellationToken)
        {
            var oldest = time.Now() - ImportBatch.Kept;
            var due = await db.ImportBatches.AsTracking().Where(batch => batch.Fingerprint != null && batch.TouchedAt < oldest
                    && batch.State != ImportState.Trying && batch.State != ImportState.TakingIn && batch.State != ImportState.Undoing)
                .OrderBy(batch => batch.TouchedAt).Take(Most).ToListAsync(cancellationToken);
            foreach (var batch in due)
            {
                var fingerprint = batch.Fingerprint!;
                // The same bytes may have been brought again, or shared as a file elsewhere.
                if (!await db.ImportBatches.AnyAsync(other => other.Fingerprint == fingerprint && other.TouchedAt >= oldest, cancellationToken)
                    && !await db.StoredFiles.AnyAsync(file => file.Fingerprint == fingerprint, cancellationToken)) files.Delete(fingerprint);
                if (batch.State is ImportState.Mapping or ImportState.Tried or ImportState.Failed)
                {
                    db.ImportBatches.Remove(batch);
                    continue;
                }

                batch.Forget();
                await db.ImportRows.Where(row => row.BatchId == batch.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Keys, (string[])[]), cancellationToken);
            }

            return due.Count == Most;
        }
    }
}
