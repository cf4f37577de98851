using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Everything about me that I can change.</summary>
[Access(Who.Member)]
public sealed record GetMyAccount : IQuery<MyAccount>
{
    internal sealed class Handler(IHubDb db, IAccounts accounts, ICurrentActor current) : IQueryHandler<GetMyAccount, MyAccount>
    {
        public async ValueTask<Result<MyAccount>> Handle(GetMyAccount request, CancellationToken cancellationToken)
        {
            var id = current.Actor.Id;
            var member = await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
            if (member is null || await accounts.Find(id, cancellationToken) is not { } account) return AccountErrors.NotFound;
            return new MyAccount(
                id, member.DisplayName, account.Email, member.Pronouns, member.Bio, member.Language, member.TimeZone,
                member.Role, member.JoinedAt);
        }
    }
}

/// <summary>A member as they see themselves.</summary>
public sealed record MyAccount(
    Guid Id, string DisplayName, string Email, string Pronouns, string Bio, string Language, string TimeZone,
    SiteRole Role, Instant JoinedAt);
