using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Site;

/// <summary>The first minute: what this is, what is alive now, and four doors.</summary>
[OutputCache(PolicyName = "Anonymous", Tags = ["site", "threads", "events", "directory"])]
public sealed class IndexModel(IRequests requests) : HubPage(requests)
{
    public HomePage Home { get; private set; } = null!;

    public Task<IActionResult> OnGet() => Show(new GetHomePage(), found => Home = found);
}
