using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Tells where a listing went that was folded into another; nothing for any other listing.</summary>
[Access(Who.Anyone)]
public sealed record FindMergedListing(string Slug) : IQuery<string?>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<FindMergedListing, string?>
    {
        // Only where everyone could see it before and can see the other now: nothing is told that was not public.
        public async ValueTask<Result<string?>> Handle(FindMergedListing request, CancellationToken cancellationToken) =>
            await db.Organizations.Where(o => o.Slug == request.Slug && o.Status == ListingStatus.Merged)
                .Join(db.Organizations.Where(kept => kept.Status == ListingStatus.Published), o => o.MergedIntoId, kept => kept.Id, (_, kept) => kept.Slug)
                .SingleOrDefaultAsync(cancellationToken);
    }
}
