using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>What the three decisions of a review have in common: nobody decides about their own, all is logged and told.</summary>
internal sealed class ReviewOrganization(
    IHubDb db, Listings listings, IStewards stewards, ICurrentActor current, IAnnouncements announcements, IIds ids, TimeProvider time)
{
    public async Task<Result<Done>> Decide(
        string slug, string? note, string letter, Func<Organization, Result<Done>> decision, CancellationToken cancellation)
    {
        var organization = await db.Organizations.VisibleTo(current.Actor, db)
            .SingleOrDefaultAsync(o => o.Slug == slug, cancellation);
        if (organization is null) return OrganizationErrors.NotFound;
        var me = current.Actor.Id;
        if (await db.OrganizationMembers.AnyAsync(p => p.OrganizationId == organization.Id && p.MemberId == me, cancellation))
            return OrganizationErrors.OwnListing;

        var decided = decision(organization);
        if (!decided.Succeeded) return decided.Error;

        await listings.FollowInThread(organization, cancellation);
        listings.Log(organization, me, (note ?? "").Trim());
        foreach (var steward in await stewards.Of(organization.Id, cancellation))
            db.Add(new Mail(letter, steward.Email, steward.Language, new Dictionary<string, string>
            {
                ["organization"] = organization.Name,
                ["note"] = (note ?? "").Trim(),
                ["organizationPath"] = Listings.PathOf(organization),
            }), ids, time);
        announcements.Announce(Listings.Changed(organization));
        return Result.Done;
    }
}
