using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Accounts;

/// <summary>Asks for the confirmation letter again.</summary>
[EnableRateLimiting("signin")]
public sealed class ResendModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public AddressForm Form { get; set; } = new();

    public Task<IActionResult> OnPostAsync() =>
        Do(new ResendConfirmation(Form.Email?.Trim() ?? ""), _ => RedirectToPage("/Accounts/CheckMail"));

    public sealed class AddressForm
    {
        public string? Email { get; set; }
    }
}
