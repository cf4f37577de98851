using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Takes a key back; programs that hold it are strangers from now on.</summary>
[Access(Who.Member)]
public sealed record RevokeAccessToken(Guid Id) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time) : ICommandHandler<RevokeAccessToken, Done>
    {
        public async ValueTask<Result<Done>> Handle(RevokeAccessToken request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            var token = await db.AccessTokens
                .SingleOrDefaultAsync(t => t.Id == request.Id && t.MemberId == me, cancellationToken);
            if (token is null) return AccountErrors.TokenNotFound;
            token.Revoke(time.Now());
            return Result.Done;
        }
    }
}
