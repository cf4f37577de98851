using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>The groups I read in.</summary>
[Access(Who.Member)]
public sealed record ListMyReadingGroups : IQuery<IReadOnlyList<MyGroup>>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<ListMyReadingGroups, IReadOnlyList<MyGroup>>
    {
        public async ValueTask<Result<IReadOnlyList<MyGroup>>> Handle(ListMyReadingGroups request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            return await db.GroupMembers.Where(p => p.MemberId == me)
                .Join(db.ReadingGroups, p => p.GroupId, g => g.Id, (p, g) => new { p, g })
                .Where(pair => pair.g.ArchivedAt == null)
                .OrderBy(pair => pair.g.Name).ThenBy(pair => pair.g.Id)
                .Select(pair => new MyGroup(pair.g.Slug, pair.g.Name, pair.p.Role))
                .ToArrayAsync(cancellationToken);
        }
    }
}

/// <summary>A group I read in, and what I do for it.</summary>
public sealed record MyGroup(string Slug, string Name, GroupRole Role);
