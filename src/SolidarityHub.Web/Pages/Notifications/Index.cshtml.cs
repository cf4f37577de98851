using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Notifications;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Notifications;

/// <summary>What a member was told, and what of it they have not seen.</summary>
public sealed class IndexModel(IRequests requests) : HubPage(requests)
{
    public Stretch<NoticeRecord> Notices { get; private set; } = new([], null);

    public bool AnyUnread => Notices.Items.Any(notice => !notice.Read);

    public Task<IActionResult> OnGetAsync(string? after)
    {
        Response.Headers.CacheControl = "no-store";
        return Show(new ListNotices(after), notices => Notices = notices);
    }

    /// <summary>Everything is seen.</summary>
    public Task<IActionResult> OnPostAsync() => Do(new MarkNoticesRead(), _ => LocalRedirect("/notifications"));

    /// <summary>Opens what a notice is about; with that it is seen.</summary>
    public async Task<IActionResult> OnPostOpenAsync(Guid thing, string? path)
    {
        if (path is null || !Url.IsLocalUrl(path)) return BadRequest();
        return await Do(new MarkNoticesRead(thing), _ => LocalRedirect(path));
    }
}
