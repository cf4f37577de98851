using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Site;

/// <summary>Who we are, how we work and with whom.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["site"])]
public sealed class AboutModel(IRequests requests) : HubPage(requests)
{
    public AboutPage About { get; private set; } = null!;

    public Task<IActionResult> OnGet() => Show(new GetAboutPage(), found => About = found);
}
