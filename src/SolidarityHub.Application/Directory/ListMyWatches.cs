using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Directory;

/// <summary>Lists the views of the directory that I watch.</summary>
[Access(Who.Member)]
public sealed record ListMyWatches : IQuery<IReadOnlyList<MyWatch>>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<ListMyWatches, IReadOnlyList<MyWatch>>
    {
        public async ValueTask<Result<IReadOnlyList<MyWatch>>> Handle(ListMyWatches request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            return await db.DirectoryWatches.Where(watch => watch.MemberId == me)
                .OrderByDescending(watch => watch.CreatedAt).ThenBy(watch => watch.Id)
                .Select(watch => new MyWatch(watch.Id, watch.Query, watch.CreatedAt))
                .ToArrayAsync(cancellationToken);
        }
    }
}

/// <summary>A view that I watch, as its address says it.</summary>
public sealed record MyWatch(Guid Id, string Query, Instant CreatedAt);
