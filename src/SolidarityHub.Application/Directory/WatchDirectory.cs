using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Asks to be told when something new appears in a view of the directory.</summary>
[Access(Who.Member)]
public sealed record WatchDirectory(DirectoryQuestion Question) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IIds ids, TimeProvider time) : ICommandHandler<WatchDirectory, Done>
    {
        public async ValueTask<Result<Done>> Handle(WatchDirectory request, CancellationToken cancellationToken)
        {
            var query = request.Question.ToQuery();
            if (query.Length > DirectoryWatch.QueryMaxLength) return OrganizationErrors.ViewTooLong;
            var me = current.Actor.Id;
            var mine = db.DirectoryWatches.Where(watch => watch.MemberId == me);
            // Pressed twice is the same wish.
            if (await mine.AnyAsync(watch => watch.Query == query, cancellationToken)) return Result.Done;
            if (await mine.CountAsync(cancellationToken) >= DirectoryWatch.MaxOfOneMember) return OrganizationErrors.TooManyWatches;
            db.DirectoryWatches.Add(new DirectoryWatch(ids.New(), me, query, time.Now()));
            return Result.Done;
        }
    }
}
