using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Reading;
using SolidarityHub.Domain.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>The one form with which members share a file, a link, a guide or a quotation.</summary>
public sealed class NewMaterialModel(IRequests requests) : HubPage(requests), IMaterialForm
{
    [BindProperty]
    public MaterialForm Form { get; set; } = new();

    public GroupMaterials Group { get; private set; } = null!;

    public bool MayBeForEveryone => Group.Privacy == GroupPrivacy.Public;

    public MaterialKind? Fixed => null;

    public async Task<IActionResult> OnGet(string slug, string? chapter)
    {
        if (await Load(slug) is { } instead) return instead;
        Form = new MaterialForm { Chapter = chapter, Language = Group.GroupLanguage };
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug)
    {
        UploadedFile? file = null;
        if (Form.File is { } sent)
        {
            using var content = new MemoryStream();
            await sent.CopyToAsync(content, HttpContext.RequestAborted);
            file = new UploadedFile(sent.FileName, content.ToArray());
        }

        int? chapter = int.TryParse(Form.Chapter, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return await Do(
            new ShareMaterial(
                slug, chapter, Form.Kind, Form.Title, Form.Body, Form.Url, file, Form.Language, Form.Source, Form.Licence,
                Form.PageLabel, Form.Paragraph, Form.Edition, Form.ForEveryone),
            id =>
            {
                Flash("reading.shared");
                return Redirect($"/reading-groups/{slug}/materials/{id}");
            });
    }

    protected override Task<IActionResult?> Reload() => Load((string)RouteData.Values["slug"]!);

    private async Task<IActionResult?> Load(string slug)
    {
        var found = await Requests.Send(new ListMaterials(slug), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        if (!found.Value.Member) return Refuse(ReadingGroupErrors.MembersOnly);
        Group = found.Value;
        return null;
    }
}
