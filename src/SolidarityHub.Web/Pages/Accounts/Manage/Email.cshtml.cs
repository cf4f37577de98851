using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Accounts.Manage;

/// <summary>Changes the address I sign in by.</summary>
[EnableRateLimiting("signin")]
public sealed class EmailModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public EmailForm Form { get; set; } = new();

    public string Current { get; private set; } = "";

    public Task<IActionResult> OnGetAsync() => Show(new GetMyAccount(), me => Current = me.Email);

    public Task<IActionResult> OnPostAsync() => Do(
        new ChangeEmail(Form.Email?.Trim() ?? "", Form.CurrentPassword ?? ""),
        _ => RedirectToPage("/Accounts/CheckMail"));

    protected override async Task<IActionResult?> Reload()
    {
        var me = await Requests.Send(new GetMyAccount(), HttpContext.RequestAborted);
        if (!me.Succeeded) return Refuse(me.Error);
        Current = me.Value.Email;
        return null;
    }

    public sealed class EmailForm
    {
        public string? Email { get; set; }

        public string? CurrentPassword { get; set; }
    }
}
