using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Moderation;

/// <summary>Where an editor slows a conversation down or closes it, and sees what was done in it before.</summary>
public sealed class ThreadModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    [BindProperty]
    public OrderForm Form { get; set; } = new();

    public ThreadWindow Talk { get; private set; } = null!;

    public Page<ModerationActLine> Acts { get; private set; } = new([], 1, 1, 0);

    public IEnumerable<Option> Pauses => SlowSteps.With(Talk.SlowModeSeconds).Select(seconds => new Option(
        $"{seconds}",
        seconds == 0 ? T["threads.slowOff"] : seconds < 60 ? T.Count("threads.seconds", seconds) : T.Count("threads.minutes", seconds / 60)));

    public async Task<IActionResult> OnGet()
    {
        if (await Reload() is { } instead) return instead;
        Form.Seconds = Talk.SlowModeSeconds;
        return Page();
    }

    public Task<IActionResult> OnPostSlow() => Do(new SlowThread(Id, Form.Seconds, Form.Reason), Again);

    public Task<IActionResult> OnPostLock(bool locked) => Do(new LockThread(Id, locked, Form.Reason), Again);

    protected override async Task<IActionResult?> Reload()
    {
        // Before the conversation: what was done in it is for editors only.
        var acts = await Requests.Send(new ListModerationActs(Number ?? 1, ThreadId: Id), HttpContext.RequestAborted);
        if (!acts.Succeeded) return Refuse(acts.Error);
        var talk = await Requests.Send(new GetThread(Id, Limit: 1), HttpContext.RequestAborted);
        if (!talk.Succeeded) return Refuse(talk.Error);
        (Acts, Talk) = (acts.Value, talk.Value);
        return null;
    }

    private LocalRedirectResult Again(bool changed)
    {
        Flash(changed ? "threads.done" : "threads.nothingChanged");
        return LocalRedirect($"/moderation/threads/{Id}");
    }

    /// <summary>What the form sends.</summary>
    public sealed class OrderForm
    {
        public int Seconds { get; set; }

        public string? Reason { get; set; }
    }
}
