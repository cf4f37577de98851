using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Ends the watch over a view.</summary>
[Access(Who.Member)]
public sealed record UnwatchDirectory(Guid Id) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : ICommandHandler<UnwatchDirectory, Done>
    {
        public async ValueTask<Result<Done>> Handle(UnwatchDirectory request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            var watch = await db.DirectoryWatches.SingleOrDefaultAsync(w => w.Id == request.Id && w.MemberId == me, cancellationToken);
            if (watch is null) return OrganizationErrors.WatchNotFound;
            db.DirectoryWatches.Remove(watch);
            return Result.Done;
        }
    }
}
