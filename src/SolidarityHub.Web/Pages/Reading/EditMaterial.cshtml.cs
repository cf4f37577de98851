using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Domain.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>The form with which a material is corrected.</summary>
public sealed class EditMaterialModel(IRequests requests) : HubPage(requests), IMaterialForm
{
    [BindProperty]
    public MaterialForm Form { get; set; } = new();

    public MaterialView Material { get; private set; } = null!;

    public bool MayBeForEveryone => Material.Privacy == GroupPrivacy.Public;

    public MaterialKind? Fixed => Material.Kind;

    public async Task<IActionResult> OnGet(string slug, Guid id)
    {
        if (await Load(slug, id) is { } instead) return instead;
        var m = Material;
        Form = new MaterialForm
        {
            Kind = m.Kind, Title = m.Title, Body = m.Body, Url = m.Url, Language = m.Language, Source = m.Source, Licence = m.Licence,
            PageLabel = m.PageLabel, Paragraph = m.Paragraph, Edition = m.Edition,
            ForEveryone = m.Audience == Domain.Common.AudienceKind.Everyone,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, Guid id)
    {
        if (await Load(slug, id) is { } instead) return instead;
        return await Do(
            new EditMaterial(
                slug, id, Material.Kind, Form.Title, Form.Body, Form.Url, Form.Language, Form.Source, Form.Licence, Form.PageLabel,
                Form.Paragraph, Form.Edition, Form.ForEveryone),
            _ =>
            {
                Flash("reading.saved");
                return Redirect($"/reading-groups/{slug}/materials/{id}");
            });
    }

    private async Task<IActionResult?> Load(string slug, Guid id)
    {
        var found = await Requests.Send(new GetMaterial(slug, id), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        if (!found.Value.MayChange) return Refuse(MaterialErrors.NotYours);
        Material = found.Value;
        return null;
    }
}
