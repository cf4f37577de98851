using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Takes back the listings of one file, except those that somebody has changed, claimed or talked about since.</summary>
[Access(Who.Editor)]
public sealed record UndoImport(Guid BatchId) : ICommand<int>
{
    internal sealed class Handler(IHubDb db, IAnnouncements announcements, TimeProvider time) : ICommandHandler<UndoImport, int>
    {
        public async ValueTask<Result<int>> Handle(UndoImport request, CancellationToken cancellationToken)
        {
            var batch = await db.ImportBatches.SingleOrDefaultAsync(b => b.Id == request.BatchId, cancellationToken);
            if (batch is null) return OrganizationErrors.ImportNotFound;
            batch.Undo(time.Now());

            var untouched = db.Organizations.Where(o => o.ImportBatchId == batch.Id && o.Revision == 1 && o.Unclaimed
                && !db.OrganizationMembers.Any(p => p.OrganizationId == o.Id) && !db.Posts.Any(post => post.ThreadId == o.ThreadId));
            var threads = await untouched.Select(o => o.ThreadId).ToListAsync(cancellationToken);
            var removed = await untouched.ExecuteDeleteAsync(cancellationToken);
            await db.Threads.Where(thread => threads.Contains(thread.Id)).ExecuteDeleteAsync(cancellationToken);
            announcements.Announce(new ContentChanged("directory"));
            return removed;
        }
    }
}
