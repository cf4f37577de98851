using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Moves an account to its new address by the link that was sent there, and tells the old one.</summary>
[Access(Who.Anyone)]
public sealed record ConfirmEmailChange(Guid MemberId, string Email, string Token) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, IAccounts accounts, ICurrentActor current, IIds ids, TimeProvider time)
        : ICommandHandler<ConfirmEmailChange, Done>
    {
        public async ValueTask<Result<Done>> Handle(ConfirmEmailChange request, CancellationToken cancellationToken)
        {
            if (await accounts.FindHeld(request.Email, cancellationToken) is not null
                || await accounts.Find(request.MemberId, cancellationToken) is not { } before
                || !await accounts.ChangeEmail(request.MemberId, request.Email, request.Token, cancellationToken))
                return AccountErrors.LinkInvalid;

            if (current.Actor.MemberId == request.MemberId) await accounts.RenewSignIn(request.MemberId, cancellationToken);
            var language = await db.Members.Where(m => m.Id == before.Id).Select(m => m.Language).SingleAsync(cancellationToken);
            db.Add(AccountLetters.EmailChangeNotice(before.Email, language), ids, time);
            return Result.Done;
        }
    }
}
