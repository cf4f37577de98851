using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Accounts;

/// <summary>Confirms a new address by a press of a button.</summary>
public sealed class ConfirmEmailChangeModel(IRequests requests) : HubPage(requests)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Email { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public Task<IActionResult> OnPostAsync() => Do(new ConfirmEmailChange(Id, Email ?? "", Token ?? ""), _ =>
    {
        Flash("accounts.emailChange.done");
        return Actor.IsMember ? LocalRedirect("/account/manage") : LocalRedirect("/account/login");
    });
}
