using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Lists the claims that wait for an editor's word, the longest waiting first.</summary>
[Access(Who.Editor)]
public sealed record ListClaims(int Page) : IQuery<Page<WaitingClaim>>
{
    private const int Size = 30;

    internal sealed class Handler(IHubDb db, TimeProvider time) : IQueryHandler<ListClaims, Page<WaitingClaim>>
    {
        public async ValueTask<Result<Page<WaitingClaim>>> Handle(ListClaims request, CancellationToken cancellationToken)
        {
            var now = time.Now();
            var waiting = db.ListingClaims.Where(claim => claim.Proof == ClaimProof.Word && claim.State == ClaimState.Open && claim.ExpiresAt > now);
            var number = Paging.Number(request.Page);
            var items = await (
                from claim in waiting
                join o in db.Organizations on claim.OrganizationId equals o.Id
                join member in db.Members on claim.MemberId equals member.Id
                orderby claim.StartedAt, claim.Id
                select new WaitingClaim(claim.Id, o.Name, o.Language, member.DisplayName, claim.Words, claim.StartedAt))
                .Skip((number - 1) * Size).Take(Size).ToArrayAsync(cancellationToken);
            return new Page<WaitingClaim>(items, number, Size, await waiting.CountAsync(cancellationToken));
        }
    }
}

/// <summary>A claim in the editors' queue.</summary>
public sealed record WaitingClaim(Guid Id, string Organization, string Language, string Member, string Words, Instant Since);
