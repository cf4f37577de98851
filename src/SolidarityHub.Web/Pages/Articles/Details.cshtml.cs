using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>One article, or the way to it, its translations and the conversation about it.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["articles"])]
public sealed class DetailsModel(IRequests requests) : HubPage(requests)
{
    public ArticlePage Article { get; private set; } = null!;

    public string SiteAddress => Feeds.Site(Request);

    public Task<IActionResult> OnGet(string slug) => Show(new GetArticle(slug), page => Article = page);
}
