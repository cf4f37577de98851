using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Lists an organization from public facts, until its own people claim it.</summary>
[Access(Who.Editor)]
public sealed record AddPublicListing(ListingFields Listing) : ICommand<RegisteredOrganization>
{
    internal sealed class Rules : AbstractValidator<AddPublicListing>
    {
        public Rules(ITaxonomy taxonomy, TimeProvider time) =>
            RuleFor(r => r.Listing).SetValidator(new ListingRules(taxonomy, time, full: false));
    }

    internal sealed class Handler(
        IHubDb db, Listings listings, ListingRevisions revisions, IMarkdown markdown, ICurrentActor current, IAnnouncements announcements, IIds ids, TimeProvider time)
        : ICommandHandler<AddPublicListing, RegisteredOrganization>
    {
        public async ValueTask<Result<RegisteredOrganization>> Handle(AddPublicListing request, CancellationToken cancellationToken)
        {
            var text = request.Listing.Clean(markdown, ids);
            // What is not for everyone is not a public fact.
            text = text with { Contacts = [.. text.Contacts.Where(contact => contact.IsPublic)] };
            var places = await listings.Locate(request.Listing.Locations, cancellationToken);
            if (!places.Succeeded) return places.Error;

            var slug = await listings.SlugFor(text.Name, cancellationToken);
            var organization = Organization.ListPublicly(ids.New(), slug, ids.New(), text, time.Now());
            organization.Settle(places.Value);
            listings.MakeFindable(organization);
            db.Organizations.Add(organization);
            revisions.Keep(organization, current.Actor.Id);
            listings.OpenThread(organization);
            listings.Log(organization, current.Actor.Id, "");
            announcements.Announce(new ContentChanged("directory"));
            return new RegisteredOrganization(organization.Id, organization.Slug);
        }
    }
}
