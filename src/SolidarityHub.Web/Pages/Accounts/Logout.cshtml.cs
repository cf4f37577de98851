using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Accounts;

/// <summary>Signing out; a link alone never does it.</summary>
public sealed class LogoutModel(IRequests requests) : HubPage(requests)
{
    public IActionResult OnGet() => Actor.IsMember ? Page() : LocalRedirect("/");

    public Task<IActionResult> OnPostAsync() => Do(new SignOut(), _ =>
    {
        Flash("accounts.logout.done");
        return LocalRedirect("/");
    });
}
