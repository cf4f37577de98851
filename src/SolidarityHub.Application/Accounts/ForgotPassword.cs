using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Sends a link for a new password. The answer is the same for every address.</summary>
[Access(Who.Anyone)]
public sealed record ForgotPassword(string Email) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<ForgotPassword>
    {
        public Rules()
        {
            RuleLevelCascadeMode = CascadeMode.Stop;
            RuleFor(request => request.Email).Address();
        }
    }

    internal sealed class Handler(IHubDb db, IAccounts accounts, IIds ids, TimeProvider time) : ICommandHandler<ForgotPassword, Done>
    {
        public async ValueTask<Result<Done>> Handle(ForgotPassword request, CancellationToken cancellationToken)
        {
            if (await accounts.FindHeld(request.Email, cancellationToken) is not { } account) return Result.Done;
            var language = await db.Members.Where(m => m.Id == account.Id).Select(m => m.Language).SingleAsync(cancellationToken);
            var token = await accounts.ResetToken(account.Id, cancellationToken);
            db.Add(AccountLetters.ResetPassword(account.Id, account.Email, language, token), ids, time);
            return Result.Done;
        }
    }
}
