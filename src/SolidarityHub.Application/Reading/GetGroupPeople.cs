using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>The people of a group and those who wait at its door, for its members.</summary>
[Access(Who.Member)]
public sealed record GetGroupPeople(string Slug) : IQuery<GroupPeople>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetGroupPeople, GroupPeople>
    {
        public async ValueTask<Result<GroupPeople>> Handle(GetGroupPeople request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            var group = await db.ReadingGroups.AsNoTracking().VisibleTo(current.Actor, db)
                .SingleOrDefaultAsync(g => g.Slug == request.Slug, cancellationToken);
            if (group is null) return ReadingGroupErrors.NotFound;
            var people = await db.GroupMembers.Where(p => p.GroupId == group.Id)
                .Join(db.Members, p => p.MemberId, m => m.Id, (p, m) => new Person(m.Id, m.DisplayName, p.Role))
                .ToListAsync(cancellationToken);
            if (people.Find(p => p.MemberId == me) is not { } mine) return ReadingGroupErrors.MembersOnly;

            var host = mine.Role == GroupRole.Host;
            IReadOnlyList<Waiting> waiting = host
                ? await db.JoinRequests.Where(r => r.GroupId == group.Id && r.State == JoinRequestState.Waiting)
                    .OrderBy(r => r.AskedAt).ThenBy(r => r.Id)
                    .Join(db.Members, r => r.MemberId, m => m.Id, (r, m) => new Waiting(r.Id, m.DisplayName, r.Answer, r.AskedAt))
                    .ToListAsync(cancellationToken)
                : [];
            return new GroupPeople(
                group.Slug, group.Name, group.Language, group.Joining, group.JoinQuestion, mine.Role, me,
                [.. people.OrderByDescending(p => p.Role).ThenBy(p => p.Name, StringComparer.CurrentCulture)],
                waiting, host ? group.JoinCode : null, host ? group.JoinCodeExpiresAt : null, host ? group.JoinCodeUsesLeft : null);
        }
    }
}

/// <summary>Who is in a group; requests and the code are shown to its hosts only.</summary>
public sealed record GroupPeople(
    string Slug, string Name, string Language, Joining Joining, string JoinQuestion, GroupRole MyRole, Guid Me,
    IReadOnlyList<Person> People, IReadOnlyList<Waiting> Waiting, string? Code, Instant? CodeExpiresAt, int? CodeUsesLeft);
