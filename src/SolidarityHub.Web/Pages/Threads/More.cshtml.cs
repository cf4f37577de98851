using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Threads;

/// <summary>What else can be done with a post: make something of it, look at its history, show it to the editors.</summary>
public sealed class MoreModel(IRequests requests) : HubPage(requests)
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public int Number { get; set; }

    public PostRecord Post { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Actor.IsMember) return Challenge();
        var read = await Requests.Send(new GetThread(Id, Around: Number, Limit: 1), HttpContext.RequestAborted);
        if (!read.Succeeded) return Refuse(read.Error);
        if (read.Value.Posts is not [{ Removed: false, Hidden: false } post] || post.Number != Number) return NotFound();
        Post = post;
        return Page();
    }
}
