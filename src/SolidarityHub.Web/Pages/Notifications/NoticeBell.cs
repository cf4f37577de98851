using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Notifications;

namespace SolidarityHub.Web.Pages.Notifications;

/// <summary>The bell in the header with the number of notices that wait.</summary>
public sealed class NoticeBellViewComponent(IRequests requests, ICurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        // A page that tells of a failure asks the database nothing.
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        if (!current.Actor.IsMember || failed) return Content("");
        var count = await requests.Send(new CountUnreadNotices(), HttpContext.RequestAborted);
        return View(count.Succeeded ? count.Value : 0);
    }
}
