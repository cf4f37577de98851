using SolidarityHub.Application.Common;
using SolidarityHub.Application.Notifications;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Notifications;

/// <summary>What a member was told, for programs that act for them.</summary>
internal sealed class NotificationsEndpoints : IEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var notices = api.MapGroup("/notifications").WithTags("Notifications");
        notices.MapGet("", List).WithName("ListNotices").WithSummary("My notices, newest first").Produces<Stretch<NoticeRecord>>();
        notices.MapPost("/read", ReadAll).WithName("MarkNoticesRead").WithSummary("All notices are seen").Produces<Done>();
        notices.MapPost("/{id:guid}/read", Read).WithName("MarkNoticeRead").WithSummary("One notice is seen").Produces<Done>();
    }

    private static async Task<IResult> List(string? cursor, int? limit, IRequests requests, HttpResponse response, CancellationToken stop)
    {
        response.Headers.CacheControl = "no-cache, private";
        return (await requests.Send(new ListNotices(cursor, limit), stop)).ToHttp();
    }

    private static async Task<IResult> ReadAll(IRequests requests, CancellationToken stop) =>
        (await requests.Send(new MarkNoticesRead(), stop)).ToHttp();

    private static async Task<IResult> Read(Guid id, IRequests requests, CancellationToken stop) =>
        (await requests.Send(new MarkNoticesRead(id), stop)).ToHttp();
}
