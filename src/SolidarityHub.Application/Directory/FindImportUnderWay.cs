using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Finds a file that waits to be gone on with, and takes hold of it so that no other node does; null when none waits.</summary>
[Access(Who.Editor), Polled]
public sealed record FindImportUnderWay : ICommand<ImportUnderWay?>
{
    internal sealed class Handler(IHubDb db, TimeProvider time) : ICommandHandler<FindImportUnderWay, ImportUnderWay?>
    {
        public async ValueTask<Result<ImportUnderWay?>> Handle(FindImportUnderWay request, CancellationToken cancellationToken)
        {
            var now = time.Now();
            var waiting = db.ImportBatches
                .Where(b => (b.State == ImportState.Trying || b.State == ImportState.TakingIn || b.State == ImportState.Undoing) && (b.HeldUntil == null || b.HeldUntil < now));
            var id = await waiting.OrderBy(b => b.StartedAt).Select(b => (Guid?)b.Id).FirstOrDefaultAsync(cancellationToken);
            if (id is null || await db.FindLocked<ImportBatch>(id.Value, cancellationToken) is not { IsUnderWay: true } batch
                || batch.HeldUntil >= now) return (ImportUnderWay?)null;
            batch.HoldUntil(now + CarryOnImport.Hold);
            var isUndone = batch.State == ImportState.Undoing;
            var by = isUndone ? batch.UndoneBy : batch.StartedBy;
            var role = await db.Members.Where(m => m.Id == by).Select(m => (SiteRole?)m.Role).SingleOrDefaultAsync(cancellationToken);
            return new ImportUnderWay(batch.Id, isUndone, batch.Fingerprint, batch.RowsDone, batch.RowCount, by, role ?? SiteRole.Member);
        }
    }
}

/// <summary>A file that is being gone through.</summary>
/// <param name="Id">Which.</param>
/// <param name="IsUndone">It is being taken back, for which the file itself is not needed.</param>
/// <param name="Fingerprint">Where it lies; null when it lies nowhere.</param>
/// <param name="RowsDone">How far it is.</param>
/// <param name="RowCount">How long it is.</param>
/// <param name="By">In whose name; null when the member has left, or for the machine's own console.</param>
/// <param name="Role">What that member may do now.</param>
public sealed record ImportUnderWay(Guid Id, bool IsUndone, string? Fingerprint, int RowsDone, int RowCount, Guid? By, SiteRole Role);
