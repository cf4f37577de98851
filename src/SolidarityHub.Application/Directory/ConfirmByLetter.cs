using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Answers a letter's question whether a listing is still right with yes; the letter is the permission.</summary>
[Access(Who.Anyone)]
public sealed record ConfirmByLetter(string Token) : ICommand<string>
{
    internal sealed class Handler(IHubDb db, Confirmations confirmations, TimeProvider time) : ICommandHandler<ConfirmByLetter, string>
    {
        public async ValueTask<Result<string>> Handle(ConfirmByLetter request, CancellationToken cancellationToken)
        {
            var letter = await db.AnswerableLetters(request.Token).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            if (letter is null || await db.FindLocked<Organization>(letter.OrganizationId, cancellationToken) is not { } organization)
                return OrganizationErrors.LetterNotFound;
            // Held now: of two who press at once, the second finds it used.
            if (await db.FindLocked<ConfirmationLetter>(letter.Id, cancellationToken) is not { } held || !held.IsOpen(time.Now()))
                return OrganizationErrors.LetterUsed;
            var confirmed = await confirmations.Confirm(organization, held.MemberId, cancellationToken);
            return confirmed.Succeeded ? organization.Slug : confirmed.Error;
        }
    }
}

/// <summary>Finds the letter that a link belongs to.</summary>
internal static class LettersThatAsk
{
    /// <summary>Only while whoever got it is still a steward of that listing.</summary>
    public static IQueryable<ConfirmationLetter> AnswerableLetters(this IHubDb db, string token)
    {
        var hash = SecretHash.Of(token);
        return db.ConfirmationLetters.Where(letter => letter.Hash == hash && db.OrganizationMembers.Any(place =>
            place.OrganizationId == letter.OrganizationId && place.MemberId == letter.MemberId && place.Role == OrganizationRole.Steward));
    }
}
