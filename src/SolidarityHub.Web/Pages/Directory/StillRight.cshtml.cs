using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>Where the link of the yearly letter leads: the facts, and a button that says they are still right.</summary>
public sealed class StillRightModel(IRequests requests, ITaxonomy taxonomy) : HubPage(requests)
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public ITaxonomy Taxonomy { get; } = taxonomy;

    public StillRight Asked { get; private set; } = null!;

    public OrganizationProfile Organization { get; private set; } = null!;

    // Mail programs open links to look for harm: looking confirms nothing.
    public async Task<IActionResult> OnGet() => await Reload() ?? Page();

    public Task<IActionResult> OnPost() => Do(new ConfirmByLetter(Token), _ => Redirect($"/still-right/{Token}"));

    protected override async Task<IActionResult?> Reload()
    {
        var asked = await Requests.Send(new GetConfirmationLetter(Token), HttpContext.RequestAborted);
        if (!asked.Succeeded) return Refuse(asked.Error);
        var organization = await Requests.Send(new GetOrganization(asked.Value.Slug), HttpContext.RequestAborted);
        if (!organization.Succeeded) return Refuse(organization.Error);
        (Asked, Organization) = (asked.Value, organization.Value);
        return null;
    }
}
