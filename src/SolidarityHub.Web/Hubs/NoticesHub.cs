using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Web.Hubs;

/// <summary>Where a member's open pages hear how many notices wait. It only speaks; there is nothing to call.</summary>
[Authorize]
internal sealed class NoticesHub(ICurrentActor current) : Hub<INoticeReader>
{
    public const string Path = "/hubs/notices";

    public static string GroupOf(Guid memberId) => $"notices:{memberId:N}";

    public override async Task OnConnectedAsync()
    {
        if (!OwnPages.Opened(Context.GetHttpContext()) || current.Actor.MemberId is not { } member) Context.Abort();
        else await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(member));
        await base.OnConnectedAsync();
    }
}

/// <summary>What a member's page is told.</summary>
public interface INoticeReader
{
    Task Unread(int count);
}
