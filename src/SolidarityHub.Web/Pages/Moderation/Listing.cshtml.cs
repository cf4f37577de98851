using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Moderation;

/// <summary>One listing before an editor: let it appear, ask for changes, or decline.</summary>
public sealed class ListingModel(IRequests requests, ITaxonomy taxonomy) : HubPage(requests)
{
    [BindProperty]
    public ReviewForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public ITaxonomy Taxonomy { get; } = taxonomy;

    public OrganizationProfile Organization { get; private set; } = null!;

    public async Task<IActionResult> OnGet() => await Reload() ?? Page();

    public Task<IActionResult> OnPostPublish() => Decide(new PublishOrganization(Slug, Form.Note), "directory.publishedFlash");

    public Task<IActionResult> OnPostAsk() => Decide(new AskForChanges(Slug, Form.Note), "directory.askedFlash");

    public Task<IActionResult> OnPostReject() => Decide(new RejectOrganization(Slug, Form.Note), "directory.rejectedFlash");

    protected override async Task<IActionResult?> Reload()
    {
        if (!Actor.IsEditor) return Refuse(Error.Forbidden("access.denied"));
        var answer = await Requests.Send(new GetOrganization(Slug), HttpContext.RequestAborted);
        if (!answer.Succeeded) return Refuse(answer.Error);
        Organization = answer.Value;
        return null;
    }

    private Task<IActionResult> Decide(ICommand<Done> decision, string flash) => Do(decision, _ =>
    {
        Flash(flash);
        return Redirect("/moderation/listings");
    });

    /// <summary>What the editor says to the organization's people.</summary>
    public sealed class ReviewForm
    {
        public string? Note { get; set; }
    }
}
