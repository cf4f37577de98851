using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Whose key a program shows, and what it may do with it.</summary>
[Access(Who.Anyone)]
public sealed record FindTokenOwner(string Secret) : IQuery<TokenOwner>
{
    internal sealed class Handler(IHubDb db, TimeProvider time) : IQueryHandler<FindTokenOwner, TokenOwner>
    {
        public async ValueTask<Result<TokenOwner>> Handle(FindTokenOwner request, CancellationToken cancellationToken)
        {
            var hash = SecretHash.Of(request.Secret);
            var found = await (
                from token in db.AccessTokens.AsNoTracking()
                join member in db.Members.AsNoTracking() on token.MemberId equals member.Id
                where token.Hash == hash
                select new { token, member }).SingleOrDefaultAsync(cancellationToken);
            if (found is null || !found.token.IsUsable(time.Now())) return AccountErrors.TokenNotFound;
            var owner = found.member;
            return new TokenOwner(owner.Id, owner.DisplayName, owner.Role, owner.Language, owner.TimeZone, found.token.Scope);
        }
    }
}

/// <summary>The member in whose name a program acts.</summary>
public sealed record TokenOwner(Guid Id, string Name, SiteRole Role, string Language, string TimeZone, TokenScope Scope);
