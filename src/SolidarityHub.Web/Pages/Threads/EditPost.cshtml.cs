using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Threads;

/// <summary>Where a person changes or takes back what they said.</summary>
public sealed class EditPostModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public EditForm Form { get; set; } = new();

    public PostRecord Post { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Find() is { } instead) return instead;
        Form.Body = Post.BodyMarkdown;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        await Find() ?? await Do(new EditPost(Post.Id, Form.Body ?? ""), post => ToPost());

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (await Find() is { } instead) return instead;
        ModelState.Clear();
        return await Do(new RemovePost(Post.Id), _ => LocalRedirect($"/threads/{Id}/posts/{Number}/removed"));
    }

    private LocalRedirectResult ToPost() => LocalRedirect($"/threads/{Id}/posts/{Number}");

    private async Task<IActionResult?> Find()
    {
        if (!Actor.IsMember) return Challenge();
        var read = await Requests.Send(new GetThread(Id, Around: Number, Limit: 1), HttpContext.RequestAborted);
        if (!read.Succeeded) return Refuse(read.Error);
        if (read.Value.Posts is not [{ Removed: false, Hidden: false } post] || post.Number != Number) return NotFound();
        Post = post;
        return Post.BodyMarkdown is null ? Forbid() : null;
    }

    /// <summary>What the form sends.</summary>
    public sealed class EditForm
    {
        public string? Body { get; set; }
    }
}
