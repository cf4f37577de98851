using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>A chapter as one group reads it: guide, materials, meeting and conversation in one place.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["reading-groups"])]
public sealed class ChapterModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public GuideForm Form { get; set; } = new();

    public GroupChapterView Chapter { get; private set; } = null!;

    public bool WritesGuide { get; private set; }

    /// <param name="slug">The group.</param>
    /// <param name="number">The chapter.</param>
    /// <param name="guide">Whether a facilitator wants to write the guide.</param>
    public Task<IActionResult> OnGet(string slug, int number, bool guide) => Show(new GetGroupChapter(slug, number), chapter =>
    {
        Chapter = chapter;
        WritesGuide = guide && chapter.MyRole > Domain.Reading.GroupRole.Member;
        Form = new GuideForm { Guide = chapter.GuideMarkdown };
    });

    public Task<IActionResult> OnPostRead(string slug, int number, bool read) =>
        Do(new MarkChapterRead(slug, number, read), _ => Back(slug, number, read ? "reading.markedRead" : "reading.markedUnread"));

    public Task<IActionResult> OnPostGuide(string slug, int number) =>
        Do(new WriteGuide(slug, number, Form.Guide), _ => Back(slug, number, "reading.saved"));

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(
            new GetGroupChapter((string)RouteData.Values["slug"]!, int.Parse((string)RouteData.Values["number"]!, System.Globalization.CultureInfo.InvariantCulture)),
            HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Chapter = found.Value;
        WritesGuide = true;
        return null;
    }

    private RedirectResult Back(string slug, int number, string said)
    {
        Flash(said);
        return Redirect($"/reading-groups/{slug}/chapters/{number}");
    }

    /// <summary>The guide as it is typed.</summary>
    public sealed class GuideForm
    {
        public string? Guide { get; set; }
    }
}
