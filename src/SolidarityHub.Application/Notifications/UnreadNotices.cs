using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;

namespace SolidarityHub.Application.Notifications;

/// <summary>Counts the notices that a member has not seen, for the page and for connections that stay open.</summary>
public sealed class UnreadNotices(IHubDb db)
{
    /// <summary>Nobody reads a larger number; counting stops here.</summary>
    public const int Most = 100;

    public Task<int> CountFor(Actor actor, CancellationToken cancellation) =>
        db.Notices.VisibleTo(actor, db).Where(notice => notice.ReadAt == null).Take(Most).CountAsync(cancellation);
}
