using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Moderation;

/// <summary>What editors did to keep conversations in order, for every editor to read.</summary>
public sealed class ActsModel(IRequests requests) : HubPage(requests)
{
    public Page<ModerationActLine> Acts { get; private set; } = new([], 1, 1, 0);

    public Task<IActionResult> OnGet([FromQuery(Name = "page")] int? number) =>
        Show(new ListModerationActs(number ?? 1), acts => Acts = acts);
}
