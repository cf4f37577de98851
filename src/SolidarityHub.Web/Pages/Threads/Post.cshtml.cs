using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Threads;

/// <summary>The permanent address of a post: leads to wherever its conversation is shown now.</summary>
public sealed class PostModel(IRequests requests) : HubPage(requests)
{
    public async Task<IActionResult> OnGetAsync(Guid id, int number)
    {
        var read = await Requests.Send(new GetThread(id, Around: number, Limit: 1), HttpContext.RequestAborted);
        if (!read.Succeeded) return Refuse(read.Error);
        if (read.Value.Posts is not [var post] || post.Number != number) return NotFound();
        return LocalRedirect(number > GetThread.UsualLimit
            ? $"{read.Value.Path}?around={number}#post-{number}"
            : $"{read.Value.Path}#post-{number}");
    }
}
