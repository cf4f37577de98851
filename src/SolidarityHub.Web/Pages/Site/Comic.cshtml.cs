using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Site;

/// <summary>The comic: what is out and where to read it.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["site"])]
public sealed class ComicModel(IRequests requests) : HubPage(requests)
{
    public ComicPage Comic { get; private set; } = null!;

    public Task<IActionResult> OnGet() => Show(new GetComic(), found => Comic = found);
}
