using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Puts an organization's listing right, as one of its stewards or as an editor.</summary>
/// <param name="Slug">Which organization.</param>
/// <param name="Version">The version that the changes were made on; an older one is refused.</param>
/// <param name="Listing">What is said about it from now on.</param>
[Access(Who.Member)]
public sealed record EditOrganization(string Slug, uint Version, ListingFields Listing) : ICommand<string>
{
    internal sealed class Rules : AbstractValidator<EditOrganization>
    {
        public Rules(ITaxonomy taxonomy, TimeProvider time) =>
            RuleFor(r => r.Listing).SetValidator(new ListingRules(taxonomy, time, full: true));
    }

    internal sealed class Handler(
        IHubDb db, Listings listings, IMarkdown markdown, ICurrentActor current, IAnnouncements announcements, IIds ids, TimeProvider time)
        : ICommandHandler<EditOrganization, string>
    {
        public async ValueTask<Result<string>> Handle(EditOrganization request, CancellationToken cancellationToken)
        {
            var kept = await db.Organizations.VisibleTo(current.Actor, db).KeptBy(current.Actor, db)
                .Include(o => o.Locations).Include(o => o.Contacts)
                .Where(o => o.Slug == request.Slug)
                .Select(o => new { Organization = o, Version = EF.Property<uint>(o, "xmin") })
                .SingleOrDefaultAsync(cancellationToken);
            if (kept is null) return OrganizationErrors.NotFound;
            if (kept.Version != request.Version) return OrganizationErrors.ChangedMeanwhile;

            var places = await listings.Locate(request.Listing.Locations, cancellationToken);
            if (!places.Succeeded) return places.Error;
            var organization = kept.Organization;
            var revised = organization.Revise(request.Listing.Clean(markdown, ids), time.Now());
            if (!revised.Succeeded) return revised.Error;

            organization.Settle(places.Value);
            listings.MakeFindable(organization);
            await listings.FollowInThread(organization, cancellationToken);
            listings.Log(organization, current.Actor.Id, "");
            announcements.Announce(new ContentChanged("directory", $"organization:{organization.Slug}"));
            return organization.Slug;
        }
    }
}
