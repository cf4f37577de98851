using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Moderation;

/// <summary>Where an editor moves a post and its answers to another conversation.</summary>
public sealed class MovePostModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public MoveForm Form { get; set; } = new();

    public PostForEditors Post { get; private set; } = null!;

    public async Task<IActionResult> OnGet() => await Reload() ?? Page();

    public Task<IActionResult> OnPost() => Do(
        new MovePost(Id, Form.Target ?? "", Form.Reason), moved => LocalRedirect($"/threads/{moved.ThreadId}/posts/{moved.Number}"));

    protected override async Task<IActionResult?> Reload()
    {
        var post = await Requests.Send(new GetPostForEditors(Id), HttpContext.RequestAborted);
        if (!post.Succeeded) return Refuse(post.Error);
        Post = post.Value;
        return Post.Readable && !Post.Removed ? null : Refuse(ThreadErrors.PostNotFound);
    }

    /// <summary>What the form sends.</summary>
    public sealed class MoveForm
    {
        public string? Target { get; set; }

        public string? Reason { get; set; }
    }
}
