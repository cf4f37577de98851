using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Finds wishes to join that nobody has answered yet.</summary>
internal static class WaitingRequests
{
    public static Task<JoinRequest?> WaitingRequest(this IHubDb db, ReadingGroup group, Guid id, CancellationToken cancellation) =>
        db.JoinRequests.SingleOrDefaultAsync(
            r => r.Id == id && r.GroupId == group.Id && r.State == JoinRequestState.Waiting, cancellation);
}
