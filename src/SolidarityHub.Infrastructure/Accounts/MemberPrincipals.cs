using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Accounts;

/// <summary>Writes into a sign-in what most pages need to know about the member.</summary>
public sealed class MemberPrincipals(HubDbContext db) : IUserClaimsPrincipalFactory<Account>
{
    public async Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        // A change that this request has made but not yet saved is already what the member expects to see.
        var member = await db.Members.FindAsync(user.Id)
            ?? throw new InvalidOperationException("An account without its member cannot sign in.");
        return new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()),
                new Claim(MemberClaims.Name, member.DisplayName),
                new Claim(MemberClaims.Role, member.Role.ToString()),
                new Claim(MemberClaims.Language, member.Language),
                new Claim(MemberClaims.Zone, member.TimeZone),
                new Claim(MemberClaims.Stamp, user.SecurityStamp!),
            ],
            IdentityConstants.ApplicationScheme, MemberClaims.Name, MemberClaims.Role));
    }
}
