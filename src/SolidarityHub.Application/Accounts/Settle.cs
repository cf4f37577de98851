using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Says where I am, the first thing asked of a new member: the language I read and the time I live by.</summary>
[Access(Who.Member)]
public sealed record Settle(string Language, string TimeZone) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<Settle>
    {
        public Rules()
        {
            RuleFor(place => place.Language).SiteLanguage();
            RuleFor(place => place.TimeZone).Zone();
        }
    }

    internal sealed class Handler(IHubDb db, IAccounts accounts, ICurrentActor current) : ICommandHandler<Settle, Done>
    {
        public async ValueTask<Result<Done>> Handle(Settle request, CancellationToken cancellationToken)
        {
            var id = current.Actor.Id;
            if (await db.Members.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } member)
                return AccountErrors.NotFound;

            member.Describe(member.DisplayName, member.Pronouns, member.Bio, request.Language, request.TimeZone);
            await accounts.RenewSignIn(id, cancellationToken);
            return Result.Done;
        }
    }
}
