using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Joins a reading group with a code that someone passed on.</summary>
[Access(Who.Member)]
public sealed record JoinByCode(string Code) : ICommand<string>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements, TimeProvider time)
        : ICommandHandler<JoinByCode, string>
    {
        public async ValueTask<Result<string>> Handle(JoinByCode request, CancellationToken cancellationToken)
        {
            // The code is the permission, also for a group that nobody else may know of.
            var id = await db.ReadingGroups.Where(g => g.JoinCode == request.Code).Select(g => (Guid?)g.Id)
                .SingleOrDefaultAsync(cancellationToken);
            if (id is null || await db.FindLocked<ReadingGroup>(id.Value, cancellationToken) is not { } group)
                return ReadingGroupErrors.CodeRefused;
            if (await db.IsIn(group, current.Actor.Id, cancellationToken)) return group.Slug;
            var let = group.LetIn(request.Code, time.Now());
            if (!let.Succeeded) return let.Error;
            await db.Welcome(group, current.Actor.Id, time, announcements, cancellationToken);
            return group.Slug;
        }
    }
}
