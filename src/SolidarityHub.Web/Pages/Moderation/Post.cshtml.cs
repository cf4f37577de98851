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

    public PostForEditors Post { get; private set; } = null!;

    public IEnumerable<Option> Outcomes => Enum.GetValues<ReportOutcome>().Select(outcome => new Option(outcome.ToString(), T.Of(outcome)));

    public Task<IActionResult> OnGetAsync() => Show(new GetPostForEditors(Id), post => Post = post);

    public Task<IActionResult> OnPostAnswerAsync() => Do(
        new AnswerReports(Id, Enum.TryParse<ReportOutcome>(Form.Outcome, out var outcome) ? outcome : null, Form.Answer),
        _ => Again("threads.queue.answered"));

    public Task<IActionResult> OnPostPinAsync(bool on) => Do(new PinPost(Id, on), _ => Again("threads.done"));

    public Task<IActionResult> OnPostHideAsync(bool on) => Do(new HidePost(Id, on), _ => Again("threads.done"));

    public Task<IActionResult> OnPostRemoveAsync() => Do(new RemovePost(Id), _ => Again("threads.done"));

    public Task<IActionResult> OnPostPutBackAsync() => Do(new PutBackPost(Id), _ => Again("threads.done"));

    public Task<IActionResult> OnPostMoveAsync() => Do(
        new MovePost(Id, Form.Target ?? ""), moved => LocalRedirect($"/threads/{moved.ThreadId}/posts/{moved.Number}"));

    protected override async Task<IActionResult?> Reload()
    {
        var post = await Requests.Send(new GetPostForEditors(Id), HttpContext.RequestAborted);
        if (!post.Succeeded) return Refuse(post.Error);
        Post = post.Value;
        return null;
    }

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

        public string? Target { get; set; }
    }
}
