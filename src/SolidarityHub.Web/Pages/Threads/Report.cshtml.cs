using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Threads;

/// <summary>Where a member shows a post to the editors, and later reads what became of it.</summary>
public sealed class ReportModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public ReportForm Form { get; set; } = new();

    public MyReport Report { get; private set; } = null!;

    public IEnumerable<Option> Reasons => Enum.GetValues<ReportReason>().Select(reason => new Option(reason.ToString(), T.Of(reason)));

    public Task<IActionResult> OnGetAsync() => Show(new GetMyReport(Id, Number), report => Report = report);

    public async Task<IActionResult> OnPostAsync() => await Reload() ?? await Do(
        new ReportPost(Report.PostId, Enum.TryParse<ReportReason>(Form.Reason, out var reason) ? reason : null, Form.Note),
        _ => LocalRedirect($"/threads/{Id}/posts/{Number}/report"));

    protected override async Task<IActionResult?> Reload()
    {
        var report = await Requests.Send(new GetMyReport(Id, Number), HttpContext.RequestAborted);
        if (!report.Succeeded) return Refuse(report.Error);
        Report = report.Value;
        return null;
    }

    /// <summary>What the form sends.</summary>
    public sealed class ReportForm
    {
        public string? Reason { get; set; }

        public string? Note { get; set; }
    }
}
