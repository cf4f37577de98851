using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Infrastructure.Accounts;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Reads stewards' addresses from the accounts, which the application layer does not see.</summary>
internal sealed class Stewards(HubDbContext db) : IStewards
{
    public async Task<IReadOnlyList<MemberAddress>> Of(Guid organizationId, CancellationToken cancellation) =>
        await db.Reachable(db.Members.Where(member => db.OrganizationMembers.Any(place =>
            place.OrganizationId == organizationId && place.Role == OrganizationRole.Steward && place.MemberId == member.Id)))
            .ToListAsync(cancellation);
}
