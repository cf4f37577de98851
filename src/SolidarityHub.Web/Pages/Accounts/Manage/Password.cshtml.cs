using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Accounts.Manage;

/// <summary>Changes my password.</summary>
[EnableRateLimiting("signin")]
public sealed class PasswordModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public PasswordForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => Show(new GetMyAccount(), _ => { });

    public Task<IActionResult> OnPostAsync() => Do(
        new ChangePassword(Form.CurrentPassword ?? "", Form.NewPassword ?? ""),
        _ =>
        {
            Flash("accounts.manage.passwordChanged");
            return RedirectToPage("/Accounts/Manage/Profile");
        });

    public sealed class PasswordForm
    {
        public string? CurrentPassword { get; set; }

        public string? NewPassword { get; set; }
    }
}
