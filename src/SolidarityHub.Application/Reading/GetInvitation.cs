using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Reading;

/// <summary>Shows which group a code leads into, before one joins.</summary>
[Access(Who.Anyone)]
public sealed record GetInvitation(string Code) : IQuery<Invitation>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time) : IQueryHandler<GetInvitation, Invitation>
    {
        public async ValueTask<Result<Invitation>> Handle(GetInvitation request, CancellationToken cancellationToken)
        {
            var now = time.Now();
            var me = current.Actor.IdOrNone;
            var invitation = await db.ReadingGroups
                .Where(g => g.JoinCode == request.Code && g.ArchivedAt == null
                    && (g.JoinCodeExpiresAt == null || g.JoinCodeExpiresAt > now)
                    && (g.JoinCodeUsesLeft == null || g.JoinCodeUsesLeft > 0))
                .Select(g => new Invitation(
                    g.Slug, g.Name, g.DescriptionHtml, g.Language,
                    db.GroupMembers.Any(p => p.GroupId == g.Id && p.MemberId == me)))
                .SingleOrDefaultAsync(cancellationToken);
            return invitation is null ? Error.NotFound("reading.codeRefused") : invitation;
        }
    }
}

/// <summary>What a code leads to.</summary>
public sealed record Invitation(string Slug, string Name, string DescriptionHtml, string Language, bool AlreadyIn);
