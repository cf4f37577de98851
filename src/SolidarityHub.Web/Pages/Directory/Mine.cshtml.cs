using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>The organizations I belong to.</summary>
public sealed class MineModel(IRequests requests) : HubPage(requests)
{
    public IReadOnlyList<MyOrganization> Organizations { get; private set; } = [];

    public Task<IActionResult> OnGet() => Show(new ListMyOrganizations(), mine => Organizations = mine);
}
