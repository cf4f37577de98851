using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Revisions;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Shows the revisions of a listing to those who keep it, and two of them side by side.</summary>
/// <param name="Slug">Which organization.</param>
/// <param name="From">The older revision to compare; by default the one before the newer.</param>
/// <param name="To">The newer revision; by default the latest.</param>
[Access(Who.Member)]
public sealed record GetListingHistory(string Slug, int? From, int? To) : IQuery<ListingHistory>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetListingHistory, ListingHistory>
    {
        public async ValueTask<Result<ListingHistory>> Handle(GetListingHistory request, CancellationToken cancellationToken)
        {
            var o = await db.Organizations.VisibleTo(current.Actor, db).KeptBy(current.Actor, db).AsNoTracking()
                .SingleOrDefaultAsync(o => o.Slug == request.Slug, cancellationToken);
            if (o is null) return OrganizationErrors.NotFound;

            var versions = await db.ListingRevisions.Where(r => r.OrganizationId == o.Id)
                .Compare<ListingFields>(db, o.Revision, request.From, request.To, cancellationToken);
            return new ListingHistory(o.Slug, o.Name, o.Language, versions);
        }
    }
}

/// <summary>A listing's revisions, newest first, and two of them in full.</summary>
public sealed record ListingHistory(string Slug, string Name, string Language, RevisionComparison<ListingFields> Versions);
