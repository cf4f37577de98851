using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Accounts;

/// <summary>Joining the hub.</summary>
[EnableRateLimiting("register")]
public sealed class RegisterModel(IRequests requests, FormTime formTime) : HubPage(requests)
{
    [BindProperty]
    public RegisterForm Form { get; set; } = new();

    public IActionResult OnGet() => Actor.IsMember ? LocalRedirect("/account/manage") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        // A field that people do not see was filled in: a program wrote this, and learns nothing.
        if (Form.IsOfAProgram) return RedirectToPage("/Accounts/CheckMail");
        if (await Doubt(Form, formTime) is { } again) return again;
        return await Do(
            new RegisterMember(
                Form.Email?.Trim() ?? "", Form.Password ?? "", Form.DisplayName?.Trim() ?? "", Words.Language,
                TimeZones.Options.Any(zone => zone.Value == Form.TimeZone) ? Form.TimeZone! : "UTC"),
            _ => RedirectToPage("/Accounts/CheckMail"));
    }

    public sealed class RegisterForm : PersonalForm
    {
        public string? DisplayName { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }

        /// <summary>What the browser says, if it can; the member confirms it at the first sign-in.</summary>
        public string? TimeZone { get; set; }
    }
}
