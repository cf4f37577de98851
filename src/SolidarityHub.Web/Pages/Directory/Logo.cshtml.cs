using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Domain.Files;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>The form by which an organization gets its sign.</summary>
public sealed class LogoModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public LogoForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public string Name { get; private set; } = "";

    public string Language { get; private set; } = "";

    public bool HasLogo { get; private set; }

    public async Task<IActionResult> OnGet() => await Reload() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Form.File is not { Length: > 0 } sent)
        {
            Explain(FileErrors.Empty);
            return await Reload() ?? Page();
        }

        using var content = new MemoryStream();
        await sent.CopyToAsync(content, HttpContext.RequestAborted);
        return await Do(new ChangeLogo(Slug, new UploadedFile(sent.FileName, content.ToArray())), _ => Back());
    }

    public Task<IActionResult> OnPostRemove() => Do(new ChangeLogo(Slug, null), _ => Back());

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(new GetOrganization(Slug), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        if (!found.Value.MayEdit) return Refuse(OrganizationErrors.NotYours);
        (Name, Language, HasLogo) = (found.Value.Name, found.Value.Language, found.Value.HasLogo);
        return null;
    }

    private RedirectResult Back()
    {
        Flash("directory.savedFlash");
        return Redirect($"/organizations/{Slug}");
    }

    /// <summary>The picture that was chosen.</summary>
    public sealed class LogoForm
    {
        public IFormFile? File { get; set; }
    }
}
