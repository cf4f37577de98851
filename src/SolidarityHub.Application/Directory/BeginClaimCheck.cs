using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Notes that I am about to have my proof looked for. Kept before anybody else's server is asked, so that pressing often asks it once.</summary>
[Access(Who.Member)]
public sealed record BeginClaimCheck(string Slug) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time) : ICommandHandler<BeginClaimCheck, Done>
    {
        public async ValueTask<Result<Done>> Handle(BeginClaimCheck request, CancellationToken cancellationToken)
        {
            var now = time.Now();
            var known = await db.OpenClaims(request.Slug, current.Actor.Id, now).AsNoTracking().Select(claim => (Guid?)claim.Id).FirstOrDefaultAsync(cancellationToken);
            if (known is not { } id || await db.FindLocked<ListingClaim>(id, cancellationToken) is not { } claim) return ClaimErrors.NotFound;
            return claim.LookedFor(now);
        }
    }
}
