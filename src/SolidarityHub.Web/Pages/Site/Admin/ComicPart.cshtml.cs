using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Site.Admin;

/// <summary>One part of the comic: a new one, or the one in the address.</summary>
public sealed class ComicPartModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public Guid? Id { get; set; }

    [BindProperty]
    public ComicPartForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet()
    {
        var found = await Requests.Send(new GetComicToEdit(), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        var parts = found.Value.Parts;
        if (Id is null)
        {
            Form = new ComicPartForm { Language = found.Value.Language, Order = parts.Select(part => part.Order).DefaultIfEmpty().Max() + 1 };
            return Page();
        }

        if (parts.SingleOrDefault(part => part.Id == Id) is not { } part) return NotFound();
        Form = new ComicPartForm
        {
            Title = part.Title, Language = part.Language, Order = part.Order, ChapterNumber = part.ChapterNumber,
            SynopsisEn = part.Synopsis.En, SynopsisEs = part.Synopsis.Es, SynopsisOnly = part.SynopsisOnly,
        };
        return Page();
    }

    public Task<IActionResult> OnPost() => Id is { } id
        ? Do(new EditComicPart(id, Form.Title, Form.Language, Form.Order, Form.ChapterNumber, Form.SynopsisEn, Form.SynopsisEs, Form.SynopsisOnly),
            _ => Done("site.admin.saved"))
        : Do(new AddComicPart(Form.Title, Form.Language, Form.Order, Form.ChapterNumber, Form.SynopsisEn, Form.SynopsisEs, Form.SynopsisOnly),
            _ => Done("site.admin.saved"));

    public Task<IActionResult> OnPostRemove() => Do(new RemoveComicPart(Id ?? Guid.Empty), _ => Done("site.admin.removed"));

    private RedirectResult Done(string key)
    {
        Flash(key);
        return Redirect("/admin/comic");
    }
}

/// <summary>What an editor types about one part.</summary>
public sealed class ComicPartForm
{
    public string? Title { get; set; }

    public string? Language { get; set; }

    public int Order { get; set; }

    public int? ChapterNumber { get; set; }

    public string? SynopsisEn { get; set; }

    public string? SynopsisEs { get; set; }

    public bool SynopsisOnly { get; set; }
}
