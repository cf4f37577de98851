using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Search;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Search;

/// <summary>Looks through everything the reader may see.</summary>
[ResponseCache(NoStore = true), EnableRateLimiting("search")]
public sealed class IndexModel(IRequests requests) : HubPage(requests)
{
    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    public FoundEverything Found { get; private set; } = null!;

    public Task<IActionResult> OnGet() => Show(new FindEverything(Query), found => Found = found);
}
