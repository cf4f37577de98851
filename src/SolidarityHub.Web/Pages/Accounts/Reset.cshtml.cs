using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Accounts;

/// <summary>Sets a new password by the link from the letter.</summary>
[EnableRateLimiting("signin")]
public sealed class ResetModel(IRequests requests) : HubPage(requests)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public PasswordForm Form { get; set; } = new();

    // The address holds the link's secret; it must not be told to the next page.
    public void OnGet() => Response.Headers["Referrer-Policy"] = "no-referrer";

    public Task<IActionResult> OnPostAsync() => Do(new ResetPassword(Id, Token ?? "", Form.Password ?? ""), _ =>
    {
        Flash("accounts.reset.done");
        return RedirectToPage("/Accounts/Login");
    });

    public sealed class PasswordForm
    {
        public string? Password { get; set; }
    }
}
