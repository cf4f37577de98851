using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Moderation;

/// <summary>Where an editor decides about one post: what was reported, and what keeps a conversation in order.</summary>
public sealed class PostModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    public PostForEditors Post { get; private set; } = null!;

    public Page<ModerationActLine> Acts { get; private set; } = new([], 1, 1, 0);

    public IEnumerable<Option> Outcomes => Enum.GetValues<ReportOutcome>().Select(outcome => new Option(outcome.ToString(), T.Of(outcome)));

    public async Task<IActionResult> OnGetAsync() => await Reload() ?? Page();

    public Task<IActionResult> OnPostAnswerAsync() => Do(
        new AnswerReports(Id, Enum.TryParse<ReportOutcome>(Form.Outcome, out var outcome) ? outcome : null, Form.Answer),
        _ => Again("threads.queue.answered"));

    public Task<IActionResult> OnPostPinAsync(bool on) => Do(new PinPost(Id, on), Acted);

    public Task<IActionResult> OnPostHideAsync(bool on) => Do(new HidePost(Id, on, Form.Reason), Acted);

    public Task<IActionResult> OnPostRemoveAsync() => Do(new RemovePost(Id, Form.Reason), _ => Again("threads.done"));

    public Task<IActionResult> OnPostPutBackAsync() => Do(new PutBackPost(Id, Form.Reason), _ => Again("threads.done"));

    protected override async Task<IActionResult?> Reload()
    {
        var post = await Requests.Send(new GetPostForEditors(Id), HttpContext.RequestAborted);
        if (!post.Succeeded) return Refuse(post.Error);
        var acts = await Requests.Send(new ListModerationActs(Number ?? 1, PostId: Id), HttpContext.RequestAborted);
        if (!acts.Succeeded) return Refuse(acts.Error);
        (Post, Acts) = (post.Value, acts.Value);
        return null;
    }

    private LocalRedirectResult Acted(bool changed) => Again(changed ? "threads.done" : "threads.nothingChanged");

    private LocalRedirectResult Again(string word)
    {
        Flash(word);
        return LocalRedirect($"/moderation/posts/{Id}");
    }

    /// <summary>What the forms send.</summary>
    public sealed class DecisionForm
    {
        public string? Outcome { get; set; }

        public string? Answer { get; set; }

        public string? Reason { get; set; }
    }
}
