using System.Security.Claims;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;

namespace SolidarityHub.Web.Common;

/// <summary>Who is asking, as their sign-in or their program's token says.</summary>
public sealed class HttpActor(IHttpContextAccessor http) : ICurrentActor
{
    private Actor? standing;

    public Actor Actor => standing ?? (http.HttpContext is { } context ? From(context.User) : Actor.Visitor);

    /// <summary>Outside requests, the one who acts is said by whoever starts the act: a job, a command line, a live connection.</summary>
    public void ActAs(Actor actor) => standing = actor;

    public static Actor From(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true }
        && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
        && Enum.TryParse<SiteRole>(user.FindFirstValue(MemberClaims.Role), out var role)
            ? new Actor(id, role, CanWrite: user.FindFirstValue(MemberClaims.Scope) is null or nameof(TokenScope.Write))
            : Actor.Visitor;
}
