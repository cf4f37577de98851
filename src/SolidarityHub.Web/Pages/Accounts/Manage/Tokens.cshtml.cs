using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Accounts.Manage;

/// <summary>Keys for programs that use the API in my name.</summary>
[ResponseCache(NoStore = true)]
public sealed class TokensModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public TokenForm Form { get; set; } = new();

    public IReadOnlyList<AccessTokenRow> Tokens { get; private set; } = [];

    /// <summary>The secret of the key just made; shown this once.</summary>
    public string? Secret { get; private set; }

    public Task<IActionResult> OnGetAsync() => Show(new ListAccessTokens(), tokens => Tokens = tokens);

    public async Task<IActionResult> OnPostAsync()
    {
        var scope = Form.Scope == nameof(TokenScope.Write) ? TokenScope.Write : TokenScope.Read;
        var answer = await Do(new CreateAccessToken(Form.Name?.Trim() ?? "", scope), made =>
        {
            Secret = made.Secret;
            return Page();
        });
        return Secret is null ? answer : await Reload() ?? answer;
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id) => await Do(new RevokeAccessToken(id), _ =>
    {
        Flash("accounts.tokens.revoked");
        return RedirectToPage();
    });

    protected override async Task<IActionResult?> Reload()
    {
        var tokens = await Requests.Send(new ListAccessTokens(), HttpContext.RequestAborted);
        if (!tokens.Succeeded) return Refuse(tokens.Error);
        Tokens = tokens.Value;
        return null;
    }

    public sealed class TokenForm
    {
        public string? Name { get; set; }

        public string? Scope { get; set; } = nameof(TokenScope.Read);
    }
}
