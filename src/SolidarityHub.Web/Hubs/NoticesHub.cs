using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Notifications;

namespace SolidarityHub.Web.Hubs;

/// <summary>Where a member's open pages hear how many notices wait. It only speaks; there is nothing to call.</summary>
[Authorize]
internal sealed class NoticesHub(ICurrentActor current, UnreadNotices unread, NoticeListeners listeners) : Hub<INoticeReader>
{
    public const string Path = "/hubs/notices";

    public static string GroupOf(Guid memberId) => $"notices:{memberId:N}";

    public override async Task OnConnectedAsync()
    {
        await base.OnConnectedAsync();
        if (!OwnPages.Opened(Context.GetHttpContext()) || current.Actor.MemberId is not { } member)
        {
            Context.Abort();
            return;
        }

        // Listen first, count after: what happened while nobody listened is in the number.
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(member));
        listeners.Enter(Context.ConnectionId, member);
        try
        {
            await Clients.Caller.Unread(await unread.CountFor(current.Actor, Context.ConnectionAborted));
        }
        catch
        {
            // SignalR tells of the end of a connection only when its beginning went well.
            listeners.Leave(Context.ConnectionId);
            throw;
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        listeners.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}

/// <summary>What a member's page is told.</summary>
public interface INoticeReader
{
    Task Unread(int count);
}
