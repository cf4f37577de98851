using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Notifications;

/// <summary>Says that I have seen a notice, or all of them.</summary>
/// <param name="ThingId">The thing it is about; null means all.</param>
[Access(Who.Member)]
public sealed record MarkNoticesRead(Guid? ThingId = null) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time, IAnnouncements announcements)
        : ICommandHandler<MarkNoticesRead, Done>
    {
        public async ValueTask<Result<Done>> Handle(MarkNoticesRead request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            Instant? now = time.Now();
            var seen = await db.Notices
                .Where(notice => notice.MemberId == me && notice.ReadAt == null && (request.ThingId == null || notice.ThingId == request.ThingId))
                .ExecuteUpdateAsync(notice => notice.SetProperty(found => found.ReadAt, now), cancellationToken);
            if (seen > 0) announcements.Announce(new NoticesChanged([me]));
            return Result.Done;
        }
    }
}
