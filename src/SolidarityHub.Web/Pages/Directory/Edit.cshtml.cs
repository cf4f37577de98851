using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>The form by which its stewards keep a listing true.</summary>
public sealed class EditModel(IRequests requests, ListingComparison comparison) : HubPage(requests), IHoldListingForm
{
    [BindProperty]
    public ListingForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public Task<IActionResult> OnGet() => Show(new GetListingToEdit(Slug, Words.Language), kept =>
    {
        Form.Listing = kept.Listing;
        Form.Version = kept.Version;
    });

    public Task<IActionResult> OnPost() => Do(new EditOrganization(Slug, Form.Version, Form.Listing), slug =>
    {
        Flash("directory.savedFlash");
        return Redirect($"/organizations/{slug}?edited={Form.Version}");
    });

    protected override async Task<IActionResult?> Reload()
    {
        await Form.LookAround(Requests, ModelState, withSimilar: false, HttpContext.RequestAborted);
        var kept = await Requests.Send(new GetListingToEdit(Slug, Words.Language), HttpContext.RequestAborted);
        if (!kept.Succeeded) return Refuse(kept.Error);
        if (kept.Value.Version == Form.Version) return null;

        // Both versions are shown; whoever saves now has seen the other, which stays among the revisions.
        Form.Conflict = comparison.Between(kept.Value.Listing, Form.Listing);
        Form.Version = kept.Value.Version;
        ModelState.Remove("Form.Version");
        return null;
    }
}
