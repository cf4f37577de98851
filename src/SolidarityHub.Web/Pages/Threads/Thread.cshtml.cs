using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Threads;

/// <summary>A conversation on a page of its own; every conversation's forms are sent here, whichever page they stand on.</summary>
[OutputCache(PolicyName = "Anonymous")]
public sealed class ThreadModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ReplyForm Form { get; set; } = new();

    public ThreadWindow Window { get; private set; } = null!;

    public ThreadDraft? Draft { get; private set; }

    public Task<IActionResult> OnGetAsync() => Show(ThreadAsk.Of(Id, Request), window => Window = window);

    public Task<IActionResult> OnPostAsync() => Do(
        new PostReply(Id, Form.Body ?? "", Form.ParentId, Form.ClientKey ?? ""),
        post => Back(Form.Back, post.Number));

    /// <summary>A reaction is switched: given when it was not, taken back when it was.</summary>
    public async Task<IActionResult> OnPostReactAsync(string? react, string? back)
    {
        if (react?.Split(' ') is not [var post, var name] || !Guid.TryParse(post, out var postId) || Reactions.Find(name) is not { } kind)
            return BadRequest();

        ModelState.Clear();
        var window = await Requests.Send(new GetPost(postId), HttpContext.RequestAborted);
        if (!window.Succeeded) return Refuse(window.Error);
        var given = window.Value.MyReactions?.Contains(name) == true;
        return await Do(new ReactToPost(postId, kind, !given), record => Back(back, record.Number));
    }

    public Task<IActionResult> OnPostLockAsync(bool locked, string? back)
    {
        ModelState.Clear();
        return Do(new LockThread(Id, locked), _ => Back(back, null));
    }

    protected override async Task<IActionResult?> Reload()
    {
        var around = Form.ParentId is { } parent && await Requests.Send(new GetPost(parent), HttpContext.RequestAborted) is { Succeeded: true } answered
            ? answered.Value.Number
            : int.MaxValue;
        var read = await Requests.Send(new GetThread(Id, Around: around), HttpContext.RequestAborted);
        if (!read.Succeeded) return Refuse(read.Error);

        Window = read.Value;
        Draft = new ThreadDraft
        {
            Body = Form.Body,
            ParentId = Form.ParentId,
            // The same key again: it was refused, so nothing was posted under it. A spoilt key is replaced.
            ClientKey = ClientKeys.IsOne(Form.ClientKey) && Response.StatusCode != StatusCodes.Status409Conflict
                ? Form.ClientKey! : Guid.CreateVersion7().ToString("N"),
            Back = Local(Form.Back),
            Refusal = string.Join(' ', ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage)),
        };
        ModelState.Clear();
        return null;
    }

    private LocalRedirectResult Back(string? back, int? number)
    {
        var page = Local(back);
        return number is not { } post ? LocalRedirect($"{page}#talk")
            : post > GetThread.UsualLimit ? LocalRedirect($"{page}?around={post}#post-{post}")
            : LocalRedirect($"{page}#post-{post}");
    }

    private string Local(string? back) =>
        back is not null && Url.IsLocalUrl(back) && back[0] == '/' && back.IndexOfAny(['?', '#']) < 0 ? back : $"/threads/{Id}";

    /// <summary>What the form sends.</summary>
    public sealed class ReplyForm
    {
        public string? Body { get; set; }

        public Guid? ParentId { get; set; }

        public string? ClientKey { get; set; }

        public string? Back { get; set; }
    }
}
