using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Moderation;

/// <summary>Where an editor answers what was said against one listing.</summary>
public sealed class ListingReportModel(IRequests requests) : HubPage(requests)
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    public ListingReports Said { get; private set; } = null!;

    public Task<IActionResult> OnGet() => Show(new GetListingReports(Slug), said => Said = said);

    public Task<IActionResult> OnPost() => Do(
        new AnswerListingReports(Slug, Form.Seen, Enum.TryParse<ListingReportOutcome>(Form.Outcome, out var outcome) ? outcome : null, Form.Answer), _ =>
        {
            Flash("listingReport.queue.answered");
            return Redirect("/moderation/listing-reports");
        });

    protected override async Task<IActionResult?> Reload()
    {
        var said = await Requests.Send(new GetListingReports(Slug), HttpContext.RequestAborted);
        if (!said.Succeeded) return Refuse(said.Error);
        Said = said.Value;
        return null;
    }

    /// <summary>What the form sends.</summary>
    public sealed class AnswerForm
    {
        /// <summary>The reports that stood on the page.</summary>
        public List<Guid> Seen { get; set; } = [];

        public string? Outcome { get; set; }

        public string? Answer { get; set; }
    }
}
