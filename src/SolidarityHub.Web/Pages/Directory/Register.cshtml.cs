using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Pages.Threads;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>The form by which a member tells the directory of an organization.</summary>
public sealed class RegisterModel(IRequests requests) : HubPage(requests), IHoldListingForm
{
    [BindProperty]
    public ListingForm Form { get; set; } = new();

    /// <param name="fromPost">The post of a conversation that the proposal begins with.</param>
    public async Task<IActionResult> OnGet(Guid? fromPost)
    {
        if (!Actor.IsMember) return Challenge();
        Form.Listing = new ListingFields
        {
            Language = Words.Language, Languages = [Words.Language], Description = (await this.Talk(fromPost))?.Quoted,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid? fromPost)
    {
        var slug = "";
        var answer = await Do(
            new RegisterOrganization(Form.Listing, Form.IsAnother),
            made =>
            {
                slug = made.Slug;
                Flash("directory.submittedFlash");
                return Redirect($"/organizations/{made.Slug}?registered=1");
            });
        if (slug.Length > 0) await this.CameOf(fromPost, LinkedKind.Organization, slug);
        return answer;
    }

    protected override async Task<IActionResult?> Reload()
    {
        await Form.LookAround(Requests, ModelState, withSimilar: true, HttpContext.RequestAborted);
        return null;
    }
}
