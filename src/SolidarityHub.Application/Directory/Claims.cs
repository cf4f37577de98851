using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>What all ways of granting a claim have in common: the claimant keeps the listing, the others hear of it.</summary>
public sealed class Claims(IHubDb db, Listings listings, IMemberAddresses addresses, IAnnouncements announcements, IIds ids, TimeProvider time)
{
    /// <summary>The claim with its listing, both held until the transaction ends; the listing first, so that nobody waits in a circle.</summary>
    public async Task<(Organization Organization, ListingClaim Claim)?> Hold(IQueryable<ListingClaim> claims, CancellationToken cancellation)
    {
        var known = await claims.Select(claim => new { claim.Id, claim.OrganizationId }).FirstOrDefaultAsync(cancellation);
        if (known is null || await db.FindLocked<Organization>(known.OrganizationId, cancellation) is not { } organization) return null;
        return await db.FindLocked<ListingClaim>(known.Id, cancellation) is { } claim ? (organization, claim) : null;
    }

    /// <param name="organization">The listing, held.</param>
    /// <param name="claim">The claim, held.</param>
    /// <param name="by">The editor who decides; null when a proof does.</param>
    /// <param name="note">What the editor says.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Result<Done>> Grant(Organization organization, ListingClaim claim, Guid? by, string note, CancellationToken cancellation)
    {
        var granted = claim.Grant(organization, by, note, time.Now());
        if (!granted.Succeeded) return granted.Error;
        await db.Welcome(organization, claim.MemberId, OrganizationRole.Steward, time, announcements, cancellation);
        listings.Log(organization, by ?? claim.MemberId, note, ListingAct.Claimed);
        await Write("claimGranted", organization, claim, cancellation);
        await CloseOthers(organization, claim, cancellation);
        announcements.Announce(new ContentChanged("directory", $"organization:{organization.Slug}"));
        return Result.Done;
    }

    /// <summary>Ends the claims that are still open, because the listing went to somebody or is no more, and tells their makers.</summary>
    public async Task CloseOthers(Organization organization, ListingClaim? granted, CancellationToken cancellation)
    {
        var now = time.Now();
        var others = await db.ListingClaims.AsTracking()
            .Where(other => other.OrganizationId == organization.Id && other.State == ClaimState.Open).ToListAsync(cancellation);
        foreach (var other in others.Where(other => other.Id != granted?.Id))
        {
            var waited = other.IsOpen(now);
            other.Overtake(now);
            if (waited) await Write("claimOvertaken", organization, other, cancellation);
        }
    }

    public async Task Write(string letter, Organization organization, ListingClaim claim, CancellationToken cancellation)
    {
        if (await addresses.Of(claim.MemberId, cancellation) is not { } claimant) return;
        db.Add(new Mail(letter, claimant.Email, claimant.Language, new Dictionary<string, string>
        {
            ["organization"] = organization.Name,
            ["note"] = claim.Note,
            ["organizationPath"] = Listings.PathOf(organization),
        }), ids, time);
    }
}
