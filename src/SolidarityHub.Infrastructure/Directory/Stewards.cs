using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Reads stewards' addresses from the accounts, which the application layer does not see.</summary>
internal sealed class Stewards(HubDbContext db) : IStewards
{
    public async Task<IReadOnlyList<StewardAddress>> Of(Guid organizationId, CancellationToken cancellation) => await db.OrganizationMembers
        .Where(place => place.OrganizationId == organizationId && place.Role == OrganizationRole.Steward)
        .Join(Addresses(), place => place.MemberId, reachable => reachable.Id, (_, reachable) => reachable)
        .OrderBy(reachable => reachable.Id)
        .Select(reachable => new StewardAddress(reachable.Id, reachable.Email, reachable.Language))
        .ToListAsync(cancellation);

    public Task<StewardAddress?> Address(Guid memberId, CancellationToken cancellation) => Addresses()
        .Where(reachable => reachable.Id == memberId)
        .Select(reachable => (StewardAddress?)new StewardAddress(reachable.Id, reachable.Email, reachable.Language))
        .SingleOrDefaultAsync(cancellation);

    private IQueryable<Reachable> Addresses() => db.Users.Where(account => account.EmailConfirmed && account.Email != null)
        .Join(db.Members, account => account.Id, member => member.Id,
            (account, member) => new Reachable { Id = member.Id, Email = account.Email!, Language = member.Language });

    private sealed class Reachable
    {
        public Guid Id { get; init; }

        public string Email { get; init; } = "";

        public string Language { get; init; } = "";
    }
}
