using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Revisions;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Takes back the listings of one file, except those that somebody has changed, claimed or talked about since.</summary>
[Access(Who.Editor)]
public sealed record UndoImport(Guid BatchId) : ICommand<int>
{
    internal sealed class Handler(IHubDb db, ListingRevisions revisions, ICurrentActor current, IAnnouncements announcements, TimeProvider time)
        : ICommandHandler<UndoImport, int>
    {
        public async ValueTask<Result<int>> Handle(UndoImport request, CancellationToken cancellationToken)
        {
            if (await db.FindLocked<ImportBatch>(request.BatchId, cancellationToken) is not { } batch) return OrganizationErrors.ImportNotFound;
            batch.Undo(time.Now());

            var untouched = db.Organizations.Where(o => o.ImportBatchId == batch.Id && o.Revision == 1 && o.Unclaimed
                && !db.OrganizationMembers.Any(p => p.OrganizationId == o.Id) && !db.Posts.Any(post => post.ThreadId == o.ThreadId));
            var threads = await untouched.Select(o => o.ThreadId).ToListAsync(cancellationToken);
            var removed = await untouched.ExecuteDeleteAsync(cancellationToken);
            await db.Threads.Where(thread => threads.Contains(thread.Id)).ExecuteDeleteAsync(cancellationToken);
            var putBack = await PutBack(batch, cancellationToken);
            announcements.Announce(new ContentChanged("directory"));
            return removed + putBack;
        }

        /// <summary>Listings that were updated say again what they said before, unless they have been changed since.</summary>
        private async Task<int> PutBack(ImportBatch batch, CancellationToken cancellation)
        {
            var updated = await db.ImportRows.Where(row => row.BatchId == batch.Id && row.Outcome == ImportOutcome.Updated)
                .Select(row => new { row.TargetId, row.Revision }).ToListAsync(cancellation);
            var count = 0;
            foreach (var row in updated)
            {
                var organization = await db.Organizations.VisibleTo(current.Actor, db).KeptBy(current.Actor, db)
                    .Include(o => o.Locations).Include(o => o.Contacts).AsSplitQuery()
                    .SingleOrDefaultAsync(o => o.Id == row.TargetId && o.Revision == row.Revision, cancellation);
                var before = await db.ListingRevisions.Where(r => r.OrganizationId == row.TargetId && r.Number == row.Revision - 1)
                    .Select(r => r.Content).SingleOrDefaultAsync(cancellation);
                if (organization is null || before is null) continue;
                if ((await revisions.Change(organization, RevisionContent.Read<ListingFields>(before), Revision.BroughtBack(row.Revision!.Value - 1), cancellation)).Succeeded) count++;
            }

            return count;
        }
    }
}
