using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Revisions;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Takes some more listings of a file back. What is taken back is found no more, so an interruption loses and repeats nothing.</summary>
[Access(Who.Editor)]
public sealed record CarryOnUndo(Guid Id) : ICommand<UndoneStretch>
{
    private const int MostRemoved = 500;
    private const int MostPutBack = 50;

    internal sealed class Handler(IHubDb db, ListingRevisions revisions, ICurrentActor current, IAnnouncements announcements, TimeProvider time)
        : ICommandHandler<CarryOnUndo, UndoneStretch>
    {
        public async ValueTask<Result<UndoneStretch>> Handle(CarryOnUndo request, CancellationToken cancellationToken)
        {
            if (await db.FindLocked<ImportBatch>(request.Id, cancellationToken) is not { State: ImportState.Undoing } batch) return ImportErrors.Elsewhere;
            batch.HoldUntil(time.Now() + CarryOnImport.Hold);
            var count = await Remove(batch, cancellationToken);
            var isLast = false;
            if (count == 0)
            {
                var (looked, put) = await PutBack(batch, cancellationToken);
                (count, isLast) = (put, looked == 0);
            }

            if (isLast) batch.IsUndone(time.Now());
            announcements.Announce(new ContentChanged("directory"));
            return new UndoneStretch(count, isLast);
        }

        private async Task<int> Remove(ImportBatch batch, CancellationToken cancellation)
        {
            var some = await db.ToTakeOff(batch.Id).OrderBy(o => o.Id).Take(MostRemoved).Select(o => new { o.Id, o.ThreadId }).ToListAsync(cancellation);
            var ids = some.Select(one => one.Id).ToList();
            var silent = await db.HoldSilent([.. some.Select(one => one.ThreadId)], cancellation);
            // Asked again at the moment itself: somebody may have changed one since.
            var removed = await db.ToTakeOff(batch.Id).Where(o => ids.Contains(o.Id) && silent.Contains(o.ThreadId)).ExecuteDeleteAsync(cancellation);
            await db.Threads.Where(thread => silent.Contains(thread.Id) && !db.Organizations.Any(o => o.ThreadId == thread.Id)).ExecuteDeleteAsync(cancellation);
            return removed;
        }

        /// <summary>Listings that were updated say again what they said before, unless they have been changed since. Answers how many were looked at, and how many do.</summary>
        private async Task<(int Looked, int Put)> PutBack(ImportBatch batch, CancellationToken cancellation)
        {
            var put = 0;
            var updated = await db.ToPutBack(batch.Id).Where(row => row.Number > batch.RowsDone).OrderBy(row => row.Number).Take(MostPutBack)
                .Select(row => new { row.Number, row.TargetId, row.Revision }).ToListAsync(cancellation);
            foreach (var row in updated)
            {
                var organization = await db.Organizations.VisibleTo(current.Actor, db).KeptBy(current.Actor, db)
                    .Include(o => o.Locations).Include(o => o.Contacts).AsSplitQuery()
                    .SingleOrDefaultAsync(o => o.Id == row.TargetId && o.Revision == row.Revision, cancellation);
                var before = await db.ListingRevisions.Where(r => r.OrganizationId == row.TargetId && r.Number == row.Revision - 1)
                    .Select(r => r.Content).SingleOrDefaultAsync(cancellation);
                if (organization is null || before is null) continue;
                if ((await revisions.Change(organization, RevisionContent.Read<ListingFields>(before), Revision.BroughtBack(row.Revision!.Value - 1), cancellation)).Succeeded) put++;
            }

            if (updated.Count > 0) batch.PutBackTo(updated[^1].Number, time.Now());
            return (updated.Count, put);
        }
    }
}

/// <summary>What one stretch of taking back did.</summary>
/// <param name="Count">How many listings were taken off or put back.</param>
/// <param name="IsLast">Nothing is left to take back.</param>
public sealed record UndoneStretch(int Count, bool IsLast);

/// <summary>What of a file can be taken back.</summary>
internal static class ToTakeBack
{
    /// <summary>Its listings that nobody has changed, claimed or talked about.</summary>
    public static IQueryable<Organization> ToTakeOff(this IHubDb db, Guid batchId) => db.Organizations.Where(o =>
        o.ImportBatchId == batchId && o.Revision == 1 && o.Unclaimed
        && !db.OrganizationMembers.Any(p => p.OrganizationId == o.Id) && !db.Posts.Any(post => post.ThreadId == o.ThreadId));

    /// <summary>Its rows that updated a listing.</summary>
    public static IQueryable<ImportRow> ToPutBack(this IHubDb db, Guid batchId) =>
        db.ImportRows.Where(row => row.BatchId == batchId && row.Outcome == ImportOutcome.Updated);
}
