using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Accounts;

/// <summary>Joining the hub.</summary>
[EnableRateLimiting("register")]
public sealed class RegisterModel(IRequests requests, FormTime formTime) : HubPage(requests)
{
    [BindProperty]
    public RegisterForm Form { get; set; } = new();

    /// <summary>When the form was first shown, signed; it stays the same while it is corrected.</summary>
    public string Started => string.IsNullOrEmpty(Form.Started) ? formTime.Start() : Form.Started;

    public IActionResult OnGet() => Actor.IsMember ? LocalRedirect("/account/manage") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        // A field that people do not see was filled in: a program wrote this, and learns nothing.
        if (!string.IsNullOrEmpty(Form.Website)) return RedirectToPage("/Accounts/CheckMail");
        if (formTime.Judge(Form.Started) is { } reason)
        {
            if (reason == "form.tooOld") Form.Started = null;
            Explain(Error.Invalid(reason));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return await Do(
            new RegisterMember(
                Form.Email?.Trim() ?? "", Form.Password ?? "", Form.DisplayName?.Trim() ?? "", Words.Language,
                TimeZones.Options.Any(zone => zone.Value == Form.TimeZone) ? Form.TimeZone! : "UTC"),
            _ => RedirectToPage("/Accounts/CheckMail"));
    }

    public sealed class RegisterForm
    {
        public string? DisplayName { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }

        /// <summary>What the browser says, if it can; the member confirms it at the first sign-in.</summary>
        public string? TimeZone { get; set; }

        public string? Website { get; set; }

        public string? Started { get; set; }
    }
}
