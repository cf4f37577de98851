using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Site;

/// <summary>Whose money made the project possible.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["site"])]
public sealed class SponsorsModel(IRequests requests) : HubPage(requests)
{
    public SponsorsPage Sponsors { get; private set; } = null!;

    public Task<IActionResult> OnGet() => Show(new GetSponsors(), found => Sponsors = found);
}
