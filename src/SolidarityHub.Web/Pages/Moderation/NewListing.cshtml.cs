using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Pages.Directory;

namespace SolidarityHub.Web.Pages.Moderation;

/// <summary>The form by which an editor lists an organization from public facts.</summary>
public sealed class NewListingModel(IRequests requests) : HubPage(requests), IHoldListingForm
{
    [BindProperty]
    public ListingForm Form { get; set; } = new();

    public IActionResult OnGet()
    {
        if (!Actor.IsEditor) return Refuse(Error.Forbidden("access.denied"));
        Form.Listing = new ListingFields { Language = Words.Language };
        return Page();
    }

    public Task<IActionResult> OnPost() => Do(new AddPublicListing(Form.Listing), made =>
    {
        Flash("directory.publishedFlash");
        return Redirect($"/organizations/{made.Slug}");
    });

    protected override async Task<IActionResult?> Reload()
    {
        await Form.LookAround(Requests, ModelState, withSimilar: false, HttpContext.RequestAborted);
        return null;
    }
}
