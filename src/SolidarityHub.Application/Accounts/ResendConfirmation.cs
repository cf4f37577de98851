using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Sends the confirmation letter again. The answer is the same for every address.</summary>
[Access(Who.Anyone)]
public sealed record ResendConfirmation(string Email) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<ResendConfirmation>
    {
        public Rules()
        {
            RuleLevelCascadeMode = CascadeMode.Stop;
            RuleFor(request => request.Email).Address();
        }
    }

    internal sealed class Handler(IHubDb db, IAccounts accounts, IIds ids, TimeProvider time) : ICommandHandler<ResendConfirmation, Done>
    {
        public async ValueTask<Result<Done>> Handle(ResendConfirmation request, CancellationToken cancellationToken)
        {
            if (await accounts.FindHeld(request.Email, cancellationToken) is not { Confirmed: false } account) return Result.Done;
            var language = await db.Members.Where(m => m.Id == account.Id).Select(m => m.Language).SingleAsync(cancellationToken);
            var token = await accounts.ConfirmationToken(account.Id, cancellationToken);
            db.Add(AccountLetters.ConfirmEmail(account.Id, account.Email, language, token), ids, time);
            return Result.Done;
        }
    }
}
