using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Joins the hub. The answer is the same whether or not the address has an account; only its owner's letters differ.</summary>
[Access(Who.Anyone)]
public sealed record RegisterMember(string Email, string Password, string DisplayName, string Language, string TimeZone) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<RegisterMember>
    {
        public Rules(ICommonPasswords common)
        {
            RuleLevelCascadeMode = CascadeMode.Stop;
            RuleFor(member => member.Email).Address();
            RuleFor(member => member.Password).GoodPassword(common)
                .Must((member, password) => !Domain.Accounts.Password.IsOwn(password, member.Email, member.DisplayName))
                .WithErrorCode("accounts.passwordOwn");
            RuleFor(member => member.DisplayName).PersonName();
            RuleFor(member => member.Language).SiteLanguage();
            RuleFor(member => member.TimeZone).Zone();
        }
    }

    internal sealed class Handler(IHubDb db, IAccounts accounts, IIds ids, TimeProvider time) : ICommandHandler<RegisterMember, Done>
    {
        public async ValueTask<Result<Done>> Handle(RegisterMember request, CancellationToken cancellationToken)
        {
            var known = await accounts.FindHeld(request.Email, cancellationToken);
            if (known is { Confirmed: true })
            {
                accounts.HashForNothing(request.Password);
                db.Add(AccountLetters.AlreadyRegistered(known.Email, request.Language), ids, time);
                return Result.Done;
            }

            var id = known?.Id ?? ids.New();
            if (known is null)
            {
                db.Members.Add(new Member(id, request.DisplayName, request.Language, request.TimeZone, time.Now()));
                await accounts.Create(id, request.Email, request.Password, cancellationToken);
            }
            else
            {
                // Nobody has proved to own the address yet: whoever asked last gets the letter, and earlier letters are void.
                var member = await db.Members.SingleAsync(m => m.Id == id, cancellationToken);
                member.Describe(request.DisplayName, "", "", request.Language, request.TimeZone);
                await accounts.SetPassword(id, request.Password, cancellationToken);
            }

            var token = await accounts.ConfirmationToken(id, cancellationToken);
            db.Add(AccountLetters.ConfirmEmail(id, request.Email, request.Language, token), ids, time);
            return Result.Done;
        }
    }
}
