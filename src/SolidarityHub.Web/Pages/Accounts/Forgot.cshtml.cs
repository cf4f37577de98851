using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Accounts;

/// <summary>Asks for a link to set a new password.</summary>
[EnableRateLimiting("signin")]
public sealed class ForgotModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public AddressForm Form { get; set; } = new();

    public Task<IActionResult> OnPostAsync() =>
        Do(new ForgotPassword(Form.Email?.Trim() ?? ""), _ => RedirectToPage("/Accounts/CheckMail"));

    public sealed class AddressForm
    {
        public string? Email { get; set; }
    }
}
