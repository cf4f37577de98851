using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Threads;

/// <summary>Says that a post is removed, and lets whoever did it think again.</summary>
public sealed class RemovedModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public int Number { get; set; }

    private Guid PostId { get; set; }

    public async Task<IActionResult> OnGetAsync() => await Reload() ?? Page();

    public async Task<IActionResult> OnPostAsync() =>
        await Reload() ?? await Do(new PutBackPost(PostId), _ => LocalRedirect($"/threads/{Id}/posts/{Number}"));

    protected override async Task<IActionResult?> Reload()
    {
        if (!Actor.IsMember) return Challenge();
        var read = await Requests.Send(new GetThread(Id, Around: Number, Limit: 1), HttpContext.RequestAborted);
        if (!read.Succeeded) return Refuse(read.Error);
        if (read.Value.Posts is not [{ Removed: true, MovedTo: null } post] || post.Number != Number) return NotFound();
        PostId = post.Id;
        return null;
    }
}
