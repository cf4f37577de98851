using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>A view of the directory for a frame in another site: map and list, nothing else. Its filters are those of the address.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["directory"])]
public sealed class EmbedModel(IRequests requests, ITaxonomy taxonomy) : HubPage(requests)
{
    public ITaxonomy Taxonomy { get; } = taxonomy;

    public DirectoryPage Found { get; private set; } = null!;

    public string Query => Request.QueryString.Value ?? "";

    public Task<IActionResult> OnGet() => Show(new ListOrganizations(DirectoryAddress.Read(Request.Query), 1), found => Found = found);
}
