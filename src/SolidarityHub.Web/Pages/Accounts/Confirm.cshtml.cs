using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Accounts;

/// <summary>Confirms an address by a press of a button: programs that look into letters follow links, but do not press.</summary>
public sealed class ConfirmModel(IRequests requests) : HubPage(requests)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public Task<IActionResult> OnPostAsync() => Do(new ConfirmEmail(Id, Token ?? ""), _ =>
    {
        Flash("accounts.confirm.done");
        return RedirectToPage("/Accounts/Login");
    });
}
