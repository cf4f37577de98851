using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Domain.Site;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Site;

/// <summary>The pages that are one text each: help, privacy, the community's agreement.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["site"])]
public sealed class TextModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public string Topic { get; set; } = "";

    public SiteText Text { get; private set; } = null!;

    public Task<IActionResult> OnGet() => Show(new GetSiteText(Key), found => Text = found);

    private string Key => Topic switch
    {
        "privacy" => SiteTexts.Privacy,
        "agreement" => SiteTexts.Agreement,
        _ => SiteTexts.Help,
    };
}
