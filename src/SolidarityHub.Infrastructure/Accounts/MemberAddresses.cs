using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Accounts;

/// <summary>Looks up confirmed addresses among the accounts; nobody gets letters at an address that is not shown to be theirs.</summary>
internal sealed class MemberAddresses(HubDbContext db) : IMemberAddresses
{
    public async Task<IReadOnlyList<MemberAddress>> Of(IReadOnlyCollection<Guid> members, CancellationToken cancellation)
    {
        if (members.Count == 0) return [];
        return await (
            from account in db.Users
            where members.Contains(account.Id) && account.EmailConfirmed && account.Email != null
            join member in db.Members on account.Id equals member.Id
            select new MemberAddress(member.Id, member.DisplayName, account.Email!, member.Language))
            .ToListAsync(cancellation);
    }
}
