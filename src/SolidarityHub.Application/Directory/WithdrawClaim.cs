using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Takes my claim to a listing back.</summary>
[Access(Who.Member)]
public sealed record WithdrawClaim(string Slug) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, Claims claims, ICurrentActor current, TimeProvider time) : ICommandHandler<WithdrawClaim, Done>
    {
        public async ValueTask<Result<Done>> Handle(WithdrawClaim request, CancellationToken cancellationToken)
        {
            var mine = db.OpenClaims(request.Slug, current.Actor.Id, time.Now());
            if (await claims.Hold(mine, cancellationToken) is not var (_, claim)) return ClaimErrors.NotFound;
            claim.Withdraw(time.Now());
            return Result.Done;
        }
    }
}
