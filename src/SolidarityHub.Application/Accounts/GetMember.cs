using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>A member as everyone may meet them: no more than they chose to say.</summary>
[Access(Who.Anyone)]
public sealed record GetMember(Guid Id) : IQuery<MemberProfile>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<GetMember, MemberProfile>
    {
        public async ValueTask<Result<MemberProfile>> Handle(GetMember request, CancellationToken cancellationToken) =>
            await db.Members
                .Where(member => member.Id == request.Id)
                .Select(member => new MemberProfile(
                    member.Id, member.DisplayName, member.Pronouns, member.Bio, member.Role, member.JoinedAt))
                .SingleOrDefaultAsync(cancellationToken) is { } profile
                ? profile
                : AccountErrors.NotFound;
    }
}

/// <summary>The public side of a member.</summary>
public sealed record MemberProfile(Guid Id, string Name, string Pronouns, string Bio, SiteRole Role, Instant JoinedAt);
