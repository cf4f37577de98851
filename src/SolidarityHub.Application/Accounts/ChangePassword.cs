using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Changes my password; my sign-ins elsewhere end.</summary>
[Access(Who.Member)]
public sealed record ChangePassword(string CurrentPassword, string NewPassword) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<ChangePassword>
    {
        public Rules(ICommonPasswords common)
        {
            RuleLevelCascadeMode = CascadeMode.Stop;
            RuleFor(request => request.CurrentPassword).NotEmpty().MaximumLength(Password.MaxLength);
            RuleFor(request => request.NewPassword).GoodPassword(common);
        }
    }

    internal sealed class Handler(IHubDb db, IAccounts accounts, ICurrentActor current, IIds ids, TimeProvider time)
        : ICommandHandler<ChangePassword, Done>
    {
        public async ValueTask<Result<Done>> Handle(ChangePassword request, CancellationToken cancellationToken)
        {
            var id = current.Actor.Id;
            if (await accounts.Find(id, cancellationToken) is not { } account) return AccountErrors.NotFound;
            if (!await accounts.HasPassword(id, request.CurrentPassword, cancellationToken))
                return AccountErrors.WrongPassword(nameof(CurrentPassword));

            var member = await db.Members.SingleAsync(m => m.Id == id, cancellationToken);
            if (Password.IsOwn(request.NewPassword, account.Email, member.DisplayName))
                return AccountErrors.OwnPassword(nameof(NewPassword));

            await accounts.SetPassword(id, request.NewPassword, cancellationToken);
            await accounts.RenewSignIn(id, cancellationToken);
            db.Add(AccountLetters.PasswordChanged(account.Email, member.Language), ids, time);
            return Result.Done;
        }
    }
}
