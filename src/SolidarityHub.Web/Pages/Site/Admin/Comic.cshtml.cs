using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Domain.Site;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Site.Admin;

/// <summary>What is said about the comic, and its parts.</summary>
public sealed class ComicModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public ComicForm Form { get; set; } = new();

    public ComicPage Comic { get; private set; } = null!;

    public async Task<IActionResult> OnGet()
    {
        if (await Reload() is { } refusal) return refusal;
        Form = new ComicForm
        {
            Title = Comic.Title, Language = Comic.Language, Status = Comic.Status, BlurbEn = Comic.Blurb.En, BlurbEs = Comic.Blurb.Es,
            PageUrl = Comic.PageUrl, ReaderUrl = Comic.ReaderUrl, PrintUrl = Comic.PrintUrl,
        };
        return Page();
    }

    public Task<IActionResult> OnPost() => Do(
        new EditComic(Form.Title, Form.Language, Form.Status, Form.BlurbEn, Form.BlurbEs, Form.PageUrl, Form.ReaderUrl, Form.PrintUrl),
        _ =>
        {
            Flash("site.admin.saved");
            return Redirect("/admin/comic");
        });

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(new GetComicToEdit(), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Comic = found.Value;
        return null;
    }
}

/// <summary>What an editor types about the comic.</summary>
public sealed class ComicForm
{
    public string? Title { get; set; }

    public string? Language { get; set; }

    public ComicStatus Status { get; set; }

    public string? BlurbEn { get; set; }

    public string? BlurbEs { get; set; }

    public string? PageUrl { get; set; }

    public string? ReaderUrl { get; set; }

    public string? PrintUrl { get; set; }
}
