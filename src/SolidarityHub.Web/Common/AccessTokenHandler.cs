using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Web.Common;

/// <summary>Lets a program in that shows a member's access token (RFC 6750).</summary>
internal sealed class AccessTokenHandler(
    IRequests requests, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "Bearer";
    private const string Prefix = Name + " ";

    public static bool IsMeant(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsMeant(Request)) return AuthenticateResult.NoResult();
        var secret = Request.Headers.Authorization.ToString()[Prefix.Length..].Trim();
        if (!secret.StartsWith(TokenSecret.Prefix, StringComparison.Ordinal)) return AuthenticateResult.Fail("Not a token of this site.");

        var found = await requests.Send(new FindTokenOwner(secret), Context.RequestAborted);
        if (!found.Succeeded) return AuthenticateResult.Fail("No such token.");

        var owner = found.Value;
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, owner.Id.ToString()),
                new Claim(MemberClaims.Name, owner.Name),
                new Claim(MemberClaims.Role, owner.Role.ToString()),
                new Claim(MemberClaims.Language, owner.Language),
                new Claim(MemberClaims.Zone, owner.TimeZone),
                new Claim(MemberClaims.Scope, owner.Scope.ToString()),
            ],
            Name, MemberClaims.Name, MemberClaims.Role);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }
}
