using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Sets a new password by the link that was sent, which also proves the address; every sign-in ends.</summary>
[Access(Who.Anyone)]
public sealed record ResetPassword(Guid MemberId, string Token, string Password) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<ResetPassword>
    {
        public Rules(ICommonPasswords common)
        {
            RuleLevelCascadeMode = CascadeMode.Stop;
            RuleFor(request => request.Password).GoodPassword(common);
        }
    }

    internal sealed class Handler(IHubDb db, IAccounts accounts, IIds ids, TimeProvider time) : ICommandHandler<ResetPassword, Done>
    {
        public async ValueTask<Result<Done>> Handle(ResetPassword request, CancellationToken cancellationToken)
        {
            if (await accounts.Find(request.MemberId, cancellationToken) is not { } account
                || !await accounts.IsResetToken(request.MemberId, request.Token, cancellationToken))
                return AccountErrors.LinkInvalid;

            var member = await db.Members.SingleAsync(m => m.Id == account.Id, cancellationToken);
            if (Domain.Accounts.Password.IsOwn(request.Password, account.Email, member.DisplayName))
                return AccountErrors.OwnPassword(nameof(Password));

            await accounts.SetPassword(account.Id, request.Password, cancellationToken);
            await accounts.ConfirmNow(account.Id, cancellationToken);
            db.Add(AccountLetters.PasswordChanged(account.Email, member.Language), ids, time);
            return Result.Done;
        }
    }
}
