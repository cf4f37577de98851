using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>The door that an invitation into an organization opens.</summary>
public sealed class InvitationModel(IRequests requests) : HubPage(requests)
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public OrganizationInvited Invited { get; private set; } = null!;

    public string Here => $"/invitations/{Code}";

    public Task<IActionResult> OnGet() => Show(new GetOrganizationInvitation(Code), invited => Invited = invited);

    public Task<IActionResult> OnPost() => Do(new AcceptInvitation(Code), slug =>
    {
        Flash("organization.invitationFlash");
        return Redirect($"/organizations/{slug}/people");
    });

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(new GetOrganizationInvitation(Code), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Invited = found.Value;
        return null;
    }
}
