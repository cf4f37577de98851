using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Puts an organization's listing right, as one of its stewards or as an editor.</summary>
/// <param name="Slug">Which organization.</param>
/// <param name="Version">The revision that the changes were made on; an older one is refused.</param>
/// <param name="Listing">What is said about it from now on.</param>
[Access(Who.Member)]
public sealed record EditOrganization(string Slug, int Version, ListingFields Listing) : ICommand<string>
{
    internal sealed class Rules : AbstractValidator<EditOrganization>
    {
        public Rules(ITaxonomy taxonomy, TimeProvider time) =>
            RuleFor(r => r.Listing).SetValidator(new ListingRules(taxonomy, time, full: true));
    }

    internal sealed class Handler(IHubDb db, ListingRevisions revisions, ICurrentActor current) : ICommandHandler<EditOrganization, string>
    {
        public async ValueTask<Result<string>> Handle(EditOrganization request, CancellationToken cancellationToken)
        {
            var organization = await db.KeptListing(request.Slug, current.Actor, cancellationToken);
            if (organization is null) return OrganizationErrors.NotFound;
            if (organization.Revision != request.Version) return OrganizationErrors.ChangedMeanwhile;
            return await revisions.Change(organization, request.Listing, "", cancellationToken);
        }
    }
}
