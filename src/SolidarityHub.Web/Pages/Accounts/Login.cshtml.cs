using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Accounts;

/// <summary>Signing in, and going on to where one wanted to go.</summary>
[EnableRateLimiting("signin")]
public sealed class LoginModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public LoginForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? Return { get; set; }

    /// <summary>The password was right, so nothing is told that the owner does not know.</summary>
    public bool Unconfirmed { get; private set; }

    public IActionResult OnGet() => Actor.IsMember ? LocalRedirect(Url.Local(Return)) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await Requests.Send(
            new SignIn(Form.Email?.Trim() ?? "", Form.Password ?? "", Form.Remember), HttpContext.RequestAborted);
        if (!answer.Succeeded) return Again(answer.Error);
        return answer.Value switch
        {
            SignInOutcome.SignedIn => LocalRedirect(Url.Local(Return)),
            SignInOutcome.SignedInFirst => RedirectToPage("/Accounts/Welcome", new { returnUrl = Url.Local(Return, "") }),
            SignInOutcome.Unconfirmed => Again(AccountErrors.Unconfirmed, unconfirmed: true),
            SignInOutcome.Failed => Again(AccountErrors.SignInFailed),
        };
    }

    private PageResult Again(Error error, bool unconfirmed = false)
    {
        Unconfirmed = unconfirmed;
        Explain(error);
        Response.StatusCode = Refusals.StatusOf(error.Kind);
        return Page();
    }

    public sealed class LoginForm
    {
        public string? Email { get; set; }

        public string? Password { get; set; }

        public bool Remember { get; set; } = true;
    }
}
