using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Shows by a letter's secret that I read the organization's mail, and takes its listing over.</summary>
[Access(Who.Member)]
public sealed record ConfirmClaim(string Token) : ICommand<string>
{
    internal sealed class Handler(IHubDb db, Claims claims, ICurrentActor current, TimeProvider time) : ICommandHandler<ConfirmClaim, string>
    {
        public async ValueTask<Result<string>> Handle(ConfirmClaim request, CancellationToken cancellationToken)
        {
            var mine = db.ClaimsByLetter(request.Token, current.Actor.Id, time.Now());
            if (await claims.Hold(mine, cancellationToken) is not var (organization, claim)) return ClaimErrors.NotFound;
            var granted = await claims.Grant(organization, claim, null, "", cancellationToken);
            return granted.Succeeded ? organization.Slug : granted.Error;
        }
    }
}
