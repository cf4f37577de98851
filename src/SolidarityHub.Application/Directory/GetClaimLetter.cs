using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Shows which listing the letter about my claim is for, before I take it over.</summary>
[Access(Who.Member)]
public sealed record GetClaimLetter(string Token) : IQuery<ClaimLetter>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time) : IQueryHandler<GetClaimLetter, ClaimLetter>
    {
        public async ValueTask<Result<ClaimLetter>> Handle(GetClaimLetter request, CancellationToken cancellationToken)
        {
            var found = await db.ClaimsByLetter(request.Token, current.Actor.Id, time.Now())
                .Join(db.Organizations, claim => claim.OrganizationId, o => o.Id, (claim, o) => new ClaimLetter(o.Slug, o.Name, o.Language, claim.Email))
                .FirstOrDefaultAsync(cancellationToken);
            return found is null ? ClaimErrors.NotFound : found;
        }
    }
}

/// <summary>What a letter about a claim is for.</summary>
public sealed record ClaimLetter(string Slug, string Name, string Language, string Email);

/// <summary>Finds the claim that a letter belongs to.</summary>
internal static class LettersOfClaims
{
    /// <summary>Only for the claimant: whoever opens the organization's mail must not hand the listing to a stranger by a click.</summary>
    public static IQueryable<ListingClaim> ClaimsByLetter(this IHubDb db, string token, Guid me, NodaTime.Instant now)
    {
        var hash = SecretHash.Of(token);
        return db.ListingClaims.Where(claim =>
            claim.LetterHash == hash && claim.MemberId == me && claim.State == ClaimState.Open && claim.ExpiresAt > now);
    }
}
