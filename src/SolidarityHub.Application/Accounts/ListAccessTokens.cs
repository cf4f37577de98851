using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>The keys I have made for programs, newest first.</summary>
[Access(Who.Member)]
public sealed record ListAccessTokens : IQuery<IReadOnlyList<AccessTokenRow>>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<ListAccessTokens, IReadOnlyList<AccessTokenRow>>
    {
        public async ValueTask<Result<IReadOnlyList<AccessTokenRow>>> Handle(ListAccessTokens request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            return await db.AccessTokens
                .Where(token => token.MemberId == me && token.RevokedAt == null)
                .OrderByDescending(token => token.CreatedAt).ThenByDescending(token => token.Id)
                .Select(token => new AccessTokenRow(token.Id, token.Name, token.Scope, token.CreatedAt, token.ExpiresAt))
                .ToListAsync(cancellationToken);
        }
    }
}

/// <summary>A key for a program, without its secret.</summary>
public sealed record AccessTokenRow(Guid Id, string Name, TokenScope Scope, Instant CreatedAt, Instant? ExpiresAt);
