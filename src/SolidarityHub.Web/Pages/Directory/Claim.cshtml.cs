using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>Where a member says that a listing is of their own organization, and sees what to do now.</summary>
[EnableRateLimiting("post")]
public sealed class ClaimModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public ClaimForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public MyClaim Claim { get; private set; } = null!;

    /// <summary>Only those that this listing allows.</summary>
    public IEnumerable<Option> Proofs => Enum.GetValues<ClaimProof>()
        .Where(proof => proof switch
        {
            ClaimProof.Mail => Claim.Domain.Length > 0 && WebDomain.IsWhole(Claim.Website),
            ClaimProof.Dns => Claim.Domain.Length > 0,
            ClaimProof.Link => Claim.Website is not null,
            ClaimProof.Word => true,
        })
        .Select(proof => new Option(proof.ToString(), T.Of(proof)) { Hint = T[$"claim.proofHint.{proof}", ("domain", Claim.Domain)] });

    public Task<IActionResult> OnGet() => Show(new GetMyClaim(Slug), claim => Claim = claim);

    public Task<IActionResult> OnPost() => Do(
        new StartClaim(Slug, Enum.TryParse<ClaimProof>(Form.Proof, out var proof) ? proof : null, Form.Email, Form.Words), _ => Back("claim.begunFlash"));

    public async Task<IActionResult> OnPostCheck()
    {
        var begun = false;
        var answer = await Do(new BeginClaimCheck(Slug), _ => { begun = true; return Page(); });
        return begun ? await Do(new CheckClaim(Slug), seen => Back($"claim.seen.{seen}")) : answer;
    }

    public Task<IActionResult> OnPostWithdraw() => Do(new WithdrawClaim(Slug), _ => Back("claim.withdrawnFlash"));

    protected override async Task<IActionResult?> Reload()
    {
        var claim = await Requests.Send(new GetMyClaim(Slug), HttpContext.RequestAborted);
        if (!claim.Succeeded) return Refuse(claim.Error);
        Claim = claim.Value;
        return null;
    }

    private RedirectResult Back(string said)
    {
        Flash(said);
        return Redirect($"/organizations/{Slug}/claim");
    }

    /// <summary>What the form sends.</summary>
    public sealed class ClaimForm
    {
        public string? Proof { get; set; }

        public string? Email { get; set; }

        public string? Words { get; set; }
    }
}
