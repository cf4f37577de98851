using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Moderation;

/// <summary>One claim to a listing before an editor, who gives their word or declines.</summary>
public sealed class ClaimModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    public ClaimToDecide Claim { get; private set; } = null!;

    public Task<IActionResult> OnGet() => Show(new GetClaim(Id), claim => Claim = claim);

    public Task<IActionResult> OnPostAccept() => Decide(true, "claim.queue.acceptedFlash");

    public Task<IActionResult> OnPostDecline() => Decide(false, "claim.queue.declinedFlash");

    protected override async Task<IActionResult?> Reload()
    {
        var claim = await Requests.Send(new GetClaim(Id), HttpContext.RequestAborted);
        if (!claim.Succeeded) return Refuse(claim.Error);
        Claim = claim.Value;
        return null;
    }

    private Task<IActionResult> Decide(bool accepted, string flash) => Do(new DecideClaim(Id, accepted, Form.Note), _ =>
    {
        Flash(flash);
        return Redirect("/moderation/claims");
    });

    /// <summary>What the claimant is told.</summary>
    public sealed class DecisionForm
    {
        public string? Note { get; set; }
    }
}
