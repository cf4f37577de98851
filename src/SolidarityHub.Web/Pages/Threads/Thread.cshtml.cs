using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Web.Api.Threads;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Threads;

/// <summary>A conversation on a page of its own; every conversation's forms are sent here, whichever page they stand on.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages)]
public sealed class ThreadModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ReplyForm Form { get; set; } = new();

    public ThreadWindow Window { get; private set; } = null!;

    public ThreadDraft? Draft { get; private set; }

    public Task<IActionResult> OnGetAsync() => Show(ThreadAsk.Of(Id, Request), window => Window = window);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Form.Image is { Length: > 0 } && await TakeImage() is { } refused) return refused;
        return await Do(new PostReply(Id, Form.Body ?? "", Form.ParentId, Form.ClientKey ?? ""), post => Back(Form.Back, post.Number));
    }

    /// <summary>The picture comes after the words; whoever wants it between them writes its address there.</summary>
    private async Task<IActionResult?> TakeImage()
    {
        var image = await Form.Image.Read(HttpContext.RequestAborted);
        var added = "";
        var refused = await Do(new AddImage(Id, image, Form.Alt), taken =>
        {
            added = taken.Markdown;
            return new EmptyResult();
        });
        if (added.Length == 0) return refused;
        Form.Body = $"{Form.Body}\n\n{added}";
        return null;
    }

    /// <summary>Shows the words as they will look; nothing is posted.</summary>
    public async Task<IActionResult> OnPostPreviewAsync()
    {
        ModelState.Clear();
        var preview = await Requests.Send(new PreviewPost(Id, Form.Body ?? ""), HttpContext.RequestAborted);
        if (!preview.Succeeded) return Refuse(preview.Error);
        if (await Reload() is { } instead) return instead;
        Draft = Draft! with { Preview = preview.Value };
        return Page();
    }

    /// <summary>Keeps the words for later, on this or another device.</summary>
    public Task<IActionResult> OnPostDraftAsync() => Do(new KeepDraft(Id, Form.Body ?? "", Form.ParentId), _ =>
    {
        Flash("threads.draftKept");
        return Back(Form.Back, null);
    });

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

    public Task<IActionResult> OnPostReadAsync(string? back)
    {
        ModelState.Clear();
        return Do(MarkRead.Whole(Id), _ => Back(back, null));
    }

    public Task<IActionResult> OnPostFollowAsync(FollowLevel level, string? back)
    {
        ModelState.Clear();
        return Do(new FollowThread(Id, level), _ => Back(back, null));
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
            Refusal = ModelState.IsValid ? null
                : string.Join(' ', ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage)),
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

        public IFormFile? Image { get; set; }

        public string? Alt { get; set; }
    }
}
