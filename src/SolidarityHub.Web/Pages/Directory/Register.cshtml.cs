using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>The form by which a member tells the directory of an organization.</summary>
public sealed class RegisterModel(IRequests requests) : HubPage(requests), IHoldListingForm
{
    [BindProperty]
    public ListingForm Form { get; set; } = new();

    public IActionResult OnGet()
    {
        if (!Actor.IsMember) return Challenge();
        Form.Listing = new ListingFields { Language = Words.Language, Languages = [Words.Language] };
        return Page();
    }

    public Task<IActionResult> OnPost() => Do(
        new RegisterOrganization(Form.Listing, Form.IsAnother),
        made =>
        {
            Flash("directory.submittedFlash");
            return Redirect($"/organizations/{made.Slug}?registered=1");
        });

    protected override async Task<IActionResult?> Reload()
    {
        await Form.LookAround(Requests, ModelState, withSimilar: true, HttpContext.RequestAborted);
        return null;
    }
}
