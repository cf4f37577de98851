using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Shows what a letter asks about, as everyone may see it; looking at it confirms nothing.</summary>
[Access(Who.Anyone)]
public sealed record GetConfirmationLetter(string Token) : IQuery<StillRight>
{
    internal sealed class Handler(IHubDb db, TimeProvider time) : IQueryHandler<GetConfirmationLetter, StillRight>
    {
        public async ValueTask<Result<StillRight>> Handle(GetConfirmationLetter request, CancellationToken cancellationToken)
        {
            var now = time.Now();
            var found = await db.AnswerableLetters(request.Token)
                .Join(db.Organizations.Where(o => o.Status == ListingStatus.Published), letter => letter.OrganizationId, o => o.Id,
                    (letter, o) => new { o.Slug, letter.UsedAt, letter.ExpiresAt, Confirmed = o.ConfirmedAt ?? o.PublishedAt })
                .SingleOrDefaultAsync(cancellationToken);
            if (found is null || found.UsedAt is null && found.ExpiresAt <= now) return OrganizationErrors.LetterNotFound;
            return new StillRight(found.Slug, found.UsedAt is not null, found.Confirmed);
        }
    }
}

/// <summary>The question of a letter.</summary>
/// <param name="Slug">About which listing.</param>
/// <param name="Answered">It has been answered already, by this letter or otherwise.</param>
/// <param name="LastConfirmed">When it was last said to be right, or first published.</param>
public sealed record StillRight(string Slug, bool Answered, Instant? LastConfirmed);
