using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Looks whether the record or link that I was asked to put up is there, and hands me the listing if it is. Comes after <see cref="BeginClaimCheck"/>.</summary>
[Access(Who.Member)]
public sealed record CheckClaim(string Slug) : ICommand<ProofSeen>
{
    internal sealed class Handler(IHubDb db, Claims claims, ClaimProofs proofs, ICurrentActor current, TimeProvider time)
        : ICommandHandler<CheckClaim, ProofSeen>
    {
        public async ValueTask<Result<ProofSeen>> Handle(CheckClaim request, CancellationToken cancellationToken)
        {
            var mine = db.OpenClaims(request.Slug, current.Actor.Id, time.Now());
            var seen = await mine.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
            if (seen is null) return ClaimErrors.NotFound;
            if (seen.CheckedAt is null) return ClaimErrors.NotFound;

            // Others' servers take their time; nothing is held until they have answered.
            var found = await proofs.Look(seen, request.Slug, cancellationToken);
            if (found != ProofSeen.Found) return found;
            if (await claims.Hold(mine.Where(claim => claim.Id == seen.Id), cancellationToken) is not var (organization, claim)) return ClaimErrors.NotFound;
            var granted = await claims.Grant(organization, claim, null, "", cancellationToken);
            return granted.Succeeded ? found : granted.Error;
        }
    }
}

/// <summary>A member's own claims to one listing.</summary>
internal static class OwnClaims
{
    public static IQueryable<ListingClaim> OpenClaims(this IHubDb db, string slug, Guid me, NodaTime.Instant now) =>
        db.ListingClaims.Where(claim => claim.MemberId == me && claim.State == ClaimState.Open && claim.ExpiresAt > now
            && db.Organizations.Any(o => o.Id == claim.OrganizationId && o.Slug == slug));
}
