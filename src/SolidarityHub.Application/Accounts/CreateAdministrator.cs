using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Makes the owner of an address an administrator, with a new account if there is none; asked from the machine's console.</summary>
/// <param name="Email">Whose account.</param>
/// <param name="UnlessThereIsOne">At the first start: do nothing once anyone administers the site.</param>
[Access(Who.Administrator)]
public sealed record CreateAdministrator(string Email, bool UnlessThereIsOne = false) : ICommand<NewAdministrator>
{
    internal sealed class Rules : AbstractValidator<CreateAdministrator>
    {
        public Rules()
        {
            RuleLevelCascadeMode = CascadeMode.Stop;
            RuleFor(request => request.Email).Address();
        }
    }

    internal sealed class Handler(IHubDb db, IAccounts accounts, IIds ids, TimeProvider time)
        : ICommandHandler<CreateAdministrator, NewAdministrator>
    {
        public async ValueTask<Result<NewAdministrator>> Handle(CreateAdministrator request, CancellationToken cancellationToken)
        {
            var account = await accounts.FindHeld(request.Email, cancellationToken);
            // The address is held by now, so of several nodes that start at once only one makes the account.
            if (request.UnlessThereIsOne && await db.Members.AnyAsync(m => m.Role == SiteRole.Administrator, cancellationToken))
                return new NewAdministrator(request.Email, Password: null, Made: false);

            // An account whose address nobody has confirmed may be a stranger's, so its password does not stay.
            var password = account is { Confirmed: true } ? null : ids.NewSecret()[..20];
            var id = account?.Id ?? ids.New();
            if (account is null)
            {
                db.Members.Add(new Member(id, "Administrator", Language.English, "UTC", time.Now()));
                await accounts.Create(id, request.Email, password!, cancellationToken);
            }
            else if (password is not null)
            {
                await accounts.SetPassword(id, password, cancellationToken);
            }

            await accounts.ConfirmNow(id, cancellationToken);
            var member = await db.Members.SingleAsync(m => m.Id == id, cancellationToken);
            member.Entrust(SiteRole.Administrator);
            await accounts.EndSignIns(id, cancellationToken);
            return new NewAdministrator(request.Email, password, Made: true);
        }
    }
}

/// <summary>Who administers the site now.</summary>
/// <param name="Email">The address to sign in by.</param>
/// <param name="Password">The first password, when the account is new; shown once.</param>
/// <param name="Made">False when there was an administrator already.</param>
public sealed record NewAdministrator(string Email, string? Password, bool Made);
