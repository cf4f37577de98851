using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Reading;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Reading;

/// <summary>Looks up confirmed addresses among the accounts; nobody gets letters at an address that is not shown to be theirs.</summary>
internal sealed class ReaderAddresses(HubDbContext db) : IReaderAddresses
{
    public async Task<IReadOnlyList<ReaderAddress>> Of(IReadOnlyCollection<Guid> members, CancellationToken cancellation) =>
        await db.Users.Where(account => members.Contains(account.Id) && account.Email != null && account.EmailConfirmed)
            .Join(db.Members, account => account.Id, member => member.Id, (account, member) => new ReaderAddress(account.Email!, member.Language))
            .ToListAsync(cancellation);
}
