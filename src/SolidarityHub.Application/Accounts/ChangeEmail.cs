using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Asks to sign in by another address from now on; a letter there asks for confirmation first.</summary>
[Access(Who.Member)]
public sealed record ChangeEmail(string Email, string CurrentPassword) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<ChangeEmail>
    {
        public Rules()
        {
            RuleLevelCascadeMode = CascadeMode.Stop;
            RuleFor(request => request.Email).Address();
            RuleFor(request => request.CurrentPassword).NotEmpty().MaximumLength(Password.MaxLength);
        }
    }

    internal sealed class Handler(IHubDb db, IAccounts accounts, ICurrentActor current, IIds ids, TimeProvider time)
        : ICommandHandler<ChangeEmail, Done>
    {
        public async ValueTask<Result<Done>> Handle(ChangeEmail request, CancellationToken cancellationToken)
        {
            var id = current.Actor.Id;
            if (!await accounts.HasPassword(id, request.CurrentPassword, cancellationToken))
                return AccountErrors.WrongPassword(nameof(CurrentPassword));

            var language = await db.Members.Where(m => m.Id == id).Select(m => m.Language).SingleAsync(cancellationToken);
            // An address that is taken gives the same answer; its owner is told that somebody tried.
            var taken = await accounts.FindHeld(request.Email, cancellationToken) is not null;
            var letter = taken
                ? AccountLetters.AlreadyRegistered(request.Email, language)
                : AccountLetters.EmailChangeConfirm(
                    id, request.Email, language, await accounts.EmailChangeToken(id, request.Email, cancellationToken));
            db.Add(letter, ids, time);
            return Result.Done;
        }
    }
}
