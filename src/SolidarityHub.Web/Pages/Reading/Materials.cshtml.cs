using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>Everything a group has shared, by chapter.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["reading-groups"])]
public sealed class MaterialsModel(IRequests requests) : HubPage(requests)
{
    public GroupMaterials Shared { get; private set; } = null!;

    public Task<IActionResult> OnGet(string slug) => Show(new ListMaterials(slug), shared => Shared = shared);
}
