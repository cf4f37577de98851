using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Moderation;

/// <summary>Members who say that a public listing is theirs and ask for an editor's word.</summary>
public sealed class ClaimsModel(IRequests requests) : HubPage(requests)
{
    public Page<WaitingClaim> Waiting { get; private set; } = new([], 1, 1, 0);

    public Task<IActionResult> OnGet([FromQuery(Name = "page")] int? number) => Show(new ListClaims(number ?? 1), waiting => Waiting = waiting);
}
