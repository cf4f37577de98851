using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>Where anyone tells the editors that a listing is not right.</summary>
[EnableRateLimiting("report")]
public sealed class ReportModel(IRequests requests, FormTime formTime) : HubPage(requests)
{
    [BindProperty]
    public ReportForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public OrganizationProfile Organization { get; private set; } = null!;

    public async Task<IActionResult> OnGet() => await Reload() ?? Page();

    public async Task<IActionResult> OnPost()
    {
        // A program wrote this, and learns nothing.
        if (Form.IsOfAProgram) return Thanks();
        if (await Doubt(Form, formTime) is { } again) return again;
        return await Do(
            new ReportListing(
                Slug, Enum.TryParse<ListingFault>(Form.Reason, out var reason) ? reason : null, Form.Duplicate, Form.Note, Form.Email, Words.Language),
            _ => Thanks());
    }

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(new GetOrganization(Slug), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Organization = found.Value;
        return Organization.Status == ListingStatus.Published ? null : NotFound();
    }

    private RedirectResult Thanks()
    {
        Flash("listingReport.thanks");
        return Redirect($"/organizations/{Slug}");
    }

    /// <summary>What the form sends.</summary>
    public sealed class ReportForm : PersonalForm
    {
        public string? Reason { get; set; }

        public string? Duplicate { get; set; }

        public string? Note { get; set; }

        public string? Email { get; set; }
    }
}
