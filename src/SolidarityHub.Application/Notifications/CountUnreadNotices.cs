using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Notifications;

/// <summary>Tells how many notices I have not seen yet.</summary>
[Access(Who.Member)]
public sealed record CountUnreadNotices : IQuery<int>
{
    internal sealed class Handler(UnreadNotices unread, ICurrentActor current) : IQueryHandler<CountUnreadNotices, int>
    {
        public async ValueTask<Result<int>> Handle(CountUnreadNotices request, CancellationToken cancellationToken) =>
            await unread.CountFor(current.Actor, cancellationToken);
    }
}
