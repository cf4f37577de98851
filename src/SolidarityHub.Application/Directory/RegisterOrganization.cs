using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Tells the directory of an organization; I become its first steward, and an editor looks at it before it appears.</summary>
/// <param name="Listing">What is said about it.</param>
/// <param name="IsAnother">Says that it is none of the similar ones that were shown.</param>
/// <param name="Key">A program's own key: the same registers once, however often it is sent.</param>
[Access(Who.Member)]
public sealed record RegisterOrganization(ListingFields Listing, bool IsAnother, string? Key = null) : ICommand<RegisteredOrganization>
{
    internal sealed class Rules : AbstractValidator<RegisterOrganization>
    {
        public Rules(ITaxonomy taxonomy, TimeProvider time) =>
            RuleFor(r => r.Listing).SetValidator(new ListingRules(taxonomy, time, full: true));
    }

    internal sealed class Handler(
        IHubDb db, Listings listings, ListingRevisions revisions, IDuplicates duplicates, IMarkdown markdown, IMemberAddresses addresses,
        KeyedWrites writes, ICurrentActor current, IIds ids, TimeProvider time)
        : ICommandHandler<RegisterOrganization, RegisteredOrganization>
    {
        public async ValueTask<Result<RegisteredOrganization>> Handle(RegisterOrganization request, CancellationToken cancellationToken) =>
            await writes.Once(request.Key, new { request.Listing, request.IsAnother }, () => Register(request, cancellationToken), cancellationToken);

        private async Task<Result<RegisteredOrganization>> Register(RegisterOrganization request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            var text = request.Listing.Clean(markdown, ids);
            var places = await listings.Locate(request.Listing.Locations, cancellationToken);
            if (!places.Succeeded) return places.Error;
            if (!request.IsAnother && (await duplicates.Of(request.Listing, current.Actor, cancellationToken)).Count > 0)
                return OrganizationErrors.SimilarExists;

            var slug = await listings.SlugFor(text.Name, cancellationToken);
            var organization = Organization.Register(ids.New(), slug, ids.New(), text, time.Now());
            organization.Settle(places.Value);
            listings.MakeFindable(organization);
            db.Organizations.Add(organization);
            revisions.Keep(organization, current.Actor.Id);
            db.OrganizationMembers.Add(new OrganizationMember(organization.Id, me, OrganizationRole.Steward, time.Now()));
            listings.OpenThread(organization);
            listings.Log(organization, me, "");

            if (await addresses.Of(me, cancellationToken) is { } address)
                db.Add(new Mail("organizationSubmitted", address.Email, address.Language, new Dictionary<string, string>
                {
                    ["organization"] = organization.Name,
                    ["organizationPath"] = Listings.PathOf(organization),
                }), ids, time);
            return new RegisteredOrganization(organization.Id, organization.Slug);
        }
    }
}

/// <summary>A listing just made.</summary>
public sealed record RegisteredOrganization(Guid Id, string Slug);
