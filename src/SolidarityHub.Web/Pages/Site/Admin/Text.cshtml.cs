using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Domain.Site;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Site.Admin;

/// <summary>One text of the site's own pages, to be written anew in both languages.</summary>
public sealed class TextModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty]
    public TextForm Form { get; set; } = new();

    public EditableText Text { get; private set; } = null!;

    /// <summary>Only the notice leads somewhere and can be switched off; every other text belongs to its page.</summary>
    public bool IsNotice => Text.Key == SiteTexts.FormerDomain;

    public Task<IActionResult> OnGet() => Show(new GetText(Key), found =>
    {
        Text = found;
        Form = new TextForm
        {
            Version = found.Version, BodyEn = found.Body.En, BodyEs = found.Body.Es, Url = found.Url, Shown = found.Shown,
        };
    });

    public async Task<IActionResult> OnPost()
    {
        if (await Reload() is { } refusal) return refusal;
        var shown = !IsNotice || Form.Shown;
        return await Do(new EditText(Key, Form.Version, Form.BodyEn, Form.BodyEs, Form.Url, shown), _ =>
        {
            Flash("site.admin.saved");
            return Redirect($"/admin/site/{Text.Key}");
        });
    }

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(new GetText(Key), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Text = found.Value;
        // Whoever was told of the other editor's words and saves again means to replace them.
        if (ModelState[""]?.Errors.Count > 0)
        {
            ModelState.Remove("Form.Version");
            Form.Version = Text.Version;
        }

        return null;
    }
}

/// <summary>What an editor types.</summary>
public sealed class TextForm
{
    public int Version { get; set; }

    public string? BodyEn { get; set; }

    public string? BodyEs { get; set; }

    public string? Url { get; set; }

    public bool Shown { get; set; }
}
