using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Domain.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>When the group reads what; facilitators plan it here.</summary>
public sealed class ScheduleModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public ScheduleForm Form { get; set; } = new();

    public GroupView Group { get; private set; } = null!;

    public bool MayPlan => Group.MyRole > GroupRole.Member;

    public async Task<IActionResult> OnGet(string slug)
    {
        if (await Load(slug) is { } instead) return instead;
        Form = new ScheduleForm { Dates = AsPlanned() };
        return Page();
    }

    public Task<IActionResult> OnPostPlan(string slug) => Do(
        new ScheduleChapters(slug, [.. Form.Dates.Select(date => new ChapterDate(date.Number, date.Date, date.Time, date.Minutes))]),
        _ => Planned(slug));

    public Task<IActionResult> OnPostMove(string slug) => Do(new MoveChapter(slug, Form.Number ?? 0, Form.Date), _ => Planned(slug));

    protected override async Task<IActionResult?> Reload()
    {
        if (await Load((string)RouteData.Values["slug"]!) is { } instead) return instead;
        // The form that was not sent is filled as it stands.
        if (Form.Dates.Count == 0)
            Form.Dates = AsPlanned();
        return null;
    }

    private List<DateForm> AsPlanned() =>
    [
        .. Group.Chapters.Select(chapter => new DateForm
        {
            Number = chapter.Number, Date = ReadingWords.Typed(chapter.PlannedOn), Time = ReadingWords.Typed(chapter.MeetsAt),
            Minutes = chapter.Minutes,
        }),
    ];

    private RedirectResult Planned(string slug)
    {
        Flash("reading.planned");
        return Redirect($"/reading-groups/{slug}/schedule");
    }

    private async Task<IActionResult?> Load(string slug)
    {
        var found = await Requests.Send(new GetReadingGroup(slug), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        if (!found.Value.Inside) return Refuse(ReadingGroupErrors.MembersOnly);
        Group = found.Value;
        return null;
    }

    /// <summary>The days as they are typed.</summary>
    public sealed class ScheduleForm
    {
        public List<DateForm> Dates { get; set; } = [];

        /// <summary>Which chapter moves.</summary>
        public int? Number { get; set; }

        /// <summary>To which day it moves.</summary>
        public string? Date { get; set; }
    }

    /// <summary>One chapter's day as it is typed.</summary>
    public sealed class DateForm
    {
        public int Number { get; set; }

        public string? Date { get; set; }

        public string? Time { get; set; }

        public int? Minutes { get; set; }
    }
}
