using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Api.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>One organization: what it does, where it is, how to reach it, and what is said about it.</summary>
public sealed class ProfileModel(IRequests requests, ITaxonomy taxonomy) : HubPage(requests)
{
    public ITaxonomy Taxonomy { get; } = taxonomy;

    public OrganizationProfile Organization { get; private set; } = null!;

    /// <summary>The drafts that this page's appearance makes unneeded.</summary>
    public string? DraftDone { get; private set; }

    public string JsonLd => OrganizationJsonLd.Write(Organization, Taxonomy, Words.Language, $"{Request.Scheme}://{Request.Host}");

    public Task<IActionResult> OnGet(string slug, string? registered, string? edited)
    {
        DraftDone = registered is not null ? "organization-new" : int.TryParse(edited, out var version) ? $"organization-{slug}-{version}" : null;
        return Show(new GetOrganization(slug), found => Organization = found);
    }

    public Task<IActionResult> OnPostConfirm(string slug) => Do(new ConfirmListing(slug), _ =>
    {
        Flash("confirmation.flash");
        return Redirect($"/organizations/{slug}");
    });

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(new GetOrganization(RouteData.Values["slug"]?.ToString() ?? ""), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Organization = found.Value;
        return null;
    }
}
