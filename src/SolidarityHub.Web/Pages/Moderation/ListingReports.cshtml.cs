using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Moderation;

/// <summary>Listings that members and visitors say are not right.</summary>
public sealed class ListingReportsModel(IRequests requests) : HubPage(requests)
{
    public Page<ReportedListing> Waiting { get; private set; } = new([], 1, 1, 0);

    public Task<IActionResult> OnGet([FromQuery(Name = "page")] int? number) =>
        Show(new ListReportedListings(number ?? 1), waiting => Waiting = waiting);
}
