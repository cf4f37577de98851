using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Moderation;

/// <summary>Posts that members have shown to the editors.</summary>
public sealed class ReportsModel(IRequests requests) : HubPage(requests)
{
    public Page<ReportedPost> Waiting { get; private set; } = new([], 1, 1, 0);

    public Task<IActionResult> OnGet([FromQuery(Name = "page")] int? number) =>
        Show(new ListReportedPosts(number ?? 1), waiting => Waiting = waiting);
}
