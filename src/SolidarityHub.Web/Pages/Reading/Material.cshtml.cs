using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>One material: what it says, where it is from, whether it may be passed on, and its file.</summary>
public sealed class MaterialModel(IRequests requests) : HubPage(requests)
{
    public MaterialView Material { get; private set; } = null!;

    public bool IsPicture => Material.FileType?.StartsWith("image/", StringComparison.Ordinal) == true;

    public Task<IActionResult> OnGet(string slug, Guid id) => Show(new GetMaterial(slug, id), material => Material = material);

    public Task<IActionResult> OnPostRemove(string slug, Guid id) => Do(new RemoveMaterial(slug, id), _ =>
    {
        Flash("reading.removed");
        return Redirect($"/reading-groups/{slug}/materials");
    });

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(
            new GetMaterial((string)RouteData.Values["slug"]!, Guid.Parse((string)RouteData.Values["id"]!)), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Material = found.Value;
        return null;
    }
}
