using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Accounts;

/// <summary>Looks up confirmed addresses among the accounts; nobody gets letters at an address that is not shown to be theirs.</summary>
internal sealed class MemberAddresses(HubDbContext db) : IMemberAddresses
{
    public async Task<IReadOnlyList<MemberAddress>> Of(IReadOnlyCollection<Guid> members, CancellationToken cancellation) =>
        members.Count == 0 ? [] : await db.Reachable(db.Members.Where(member => members.Contains(member.Id))).ToListAsync(cancellation);
}

/// <summary>The one rule of who can be written to.</summary>
internal static class ReachableMembers
{
    public static IQueryable<MemberAddress> Reachable(this HubDbContext db, IQueryable<Member> members) =>
        from account in db.Users
        where account.EmailConfirmed && account.Email != null
        join member in members on account.Id equals member.Id
        orderby member.Id
        select new MemberAddress(member.Id, member.DisplayName, account.Email!, member.Language);
}
