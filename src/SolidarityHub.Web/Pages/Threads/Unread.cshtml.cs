using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Threads;

/// <summary>Leads a member to the first post of a conversation that they have not read, and anyone else to its beginning.</summary>
public sealed class UnreadModel(IRequests requests) : HubPage(requests)
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Response.Headers.CacheControl = "no-store";
        var read = await Requests.Send(new GetThread(id, Limit: 1), HttpContext.RequestAborted);
        if (!read.Succeeded) return Refuse(read.Error);
        return LocalRedirect(read.Value.Reading?.FirstUnread is { } number
            ? $"{read.Value.Path}?around={number}#post-{number}"
            : $"{read.Value.Path}#talk");
    }
}
