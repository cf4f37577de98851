using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>Where the link of a letter about a claim leads. Looking at it does nothing, since mail programs look too.</summary>
public sealed class ClaimLetterModel(IRequests requests) : HubPage(requests)
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public ClaimLetter Letter { get; private set; } = null!;

    public Task<IActionResult> OnGet() => Show(new GetClaimLetter(Token), letter => Letter = letter);

    public Task<IActionResult> OnPost() => Do(new ConfirmClaim(Token), slug =>
    {
        Flash("claim.seen.Found");
        return Redirect($"/organizations/{slug}/claim");
    });

    protected override async Task<IActionResult?> Reload()
    {
        var letter = await Requests.Send(new GetClaimLetter(Token), HttpContext.RequestAborted);
        if (!letter.Succeeded) return Refuse(letter.Error);
        Letter = letter.Value;
        return null;
    }
}
