using Microsoft.AspNetCore.SignalR;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Notifications;
using SolidarityHub.Domain.Accounts;

namespace SolidarityHub.Web.Hubs;

/// <summary>Tells the open pages of those concerned how many notices wait for them now.</summary>
internal sealed class NoticeFanOut(IHubContext<NoticesHub, INoticeReader> hub, IServiceScopeFactory scopes, NoticeListeners listeners)
    : IHear<NoticesChanged>
{
    public async Task Hear(NoticesChanged announcement, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var unread = scope.ServiceProvider.GetRequiredService<UnreadNotices>();
        foreach (var member in listeners.Among(announcement.MemberIds))
            await hub.Clients.Group(NoticesHub.GroupOf(member))
                .Unread(await unread.CountFor(new Actor(member, SiteRole.Member), cancellation));
    }
}
