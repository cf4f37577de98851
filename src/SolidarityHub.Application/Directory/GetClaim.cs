using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Shows a claim to the editor who decides about it.</summary>
[Access(Who.Editor)]
public sealed record GetClaim(Guid Id) : IQuery<ClaimToDecide>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time) : IQueryHandler<GetClaim, ClaimToDecide>
    {
        public async ValueTask<Result<ClaimToDecide>> Handle(GetClaim request, CancellationToken cancellationToken)
        {
            var (me, now) = (current.Actor.Id, time.Now());
            var found = await (
                from claim in db.ListingClaims.Where(claim => claim.Id == request.Id && claim.Proof == ClaimProof.Word)
                join o in db.Organizations on claim.OrganizationId equals o.Id
                join member in db.Members on claim.MemberId equals member.Id
                select new ClaimToDecide(
                    o.Slug, o.Name, o.Language, o.Website, member.Id, member.DisplayName, member.JoinedAt, claim.Words, claim.StartedAt,
                    claim.State == ClaimState.Open && claim.ExpiresAt > now, claim.State, claim.Note, claim.MemberId == me,
                    db.ListingClaims.Count(other => other.OrganizationId == o.Id && other.Id != claim.Id && other.State == ClaimState.Open && other.ExpiresAt > now)))
                .SingleOrDefaultAsync(cancellationToken);
            return found is null ? ClaimErrors.NotFound : found;
        }
    }
}

/// <summary>A claim as an editor sees it.</summary>
/// <param name="Own">It is the editor's own, so another decides.</param>
/// <param name="Others">How many others say that the listing is theirs.</param>
public sealed record ClaimToDecide(
    string Slug, string Organization, string Language, string? Website, Guid MemberId, string Member, Instant MemberSince, string Words, Instant StartedAt,
    bool Waits, ClaimState State, string Note, bool Own, int Others);
