using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Revisions;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Brings back what a listing said at an earlier revision; what it says now stays among the revisions.</summary>
[Access(Who.Member)]
public sealed record RestoreListing(string Slug, int Number) : ICommand<string>
{
    internal sealed class Handler(IHubDb db, ListingRevisions revisions, ICurrentActor current) : ICommandHandler<RestoreListing, string>
    {
        public async ValueTask<Result<string>> Handle(RestoreListing request, CancellationToken cancellationToken)
        {
            var organization = await db.KeptListing(request.Slug, current.Actor, cancellationToken);
            if (organization is null) return OrganizationErrors.NotFound;
            var content = await db.ListingRevisions.Where(r => r.OrganizationId == organization.Id && r.Number == request.Number)
                .Select(r => r.Content).SingleOrDefaultAsync(cancellationToken);
            if (content is null) return OrganizationErrors.RevisionNotFound;
            return await revisions.Change(
                organization, RevisionContent.Read<ListingFields>(content), Revision.BroughtBack(request.Number), cancellationToken);
        }
    }
}
