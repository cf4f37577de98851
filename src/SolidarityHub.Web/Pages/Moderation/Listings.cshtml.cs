using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Moderation;

/// <summary>Listings that wait for an editor.</summary>
public sealed class ListingsModel(IRequests requests) : HubPage(requests)
{
    public Page<SubmittedOrganization> Waiting { get; private set; } = new([], 1, 1, 0);

    public Task<IActionResult> OnGet([FromQuery(Name = "page")] int? number) =>
        Show(new ListSubmittedOrganizations(number ?? 1), waiting => Waiting = waiting);
}
