using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Gives a member a role for the whole site, or takes it back.</summary>
[Access(Who.Administrator)]
public sealed record EntrustRole(Guid MemberId, SiteRole Role) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<EntrustRole>
    {
        public Rules() => RuleFor(request => request.Role).IsInEnum();
    }

    internal sealed class Handler(IHubDb db, IAccounts accounts) : ICommandHandler<EntrustRole, Done>
    {
        public async ValueTask<Result<Done>> Handle(EntrustRole request, CancellationToken cancellationToken)
        {
            // All of them are held, always in one order, so that two who demote each other do so one after the other.
            var administrators = await db.Members.Where(m => m.Role == SiteRole.Administrator && m.Id != request.MemberId).Select(m => m.Id).ToListAsync(cancellationToken);
            foreach (var id in administrators.Append(request.MemberId).Order()) await db.FindLocked<Member>(id, cancellationToken);
            if (await db.Members.SingleOrDefaultAsync(m => m.Id == request.MemberId, cancellationToken) is not { } member) return AccountErrors.NotFound;
            if (member.Role == request.Role) return Result.Done;
            if (member.Role == SiteRole.Administrator
                && !await db.Members.AnyAsync(m => m.Role == SiteRole.Administrator && m.Id != member.Id, cancellationToken))
                return AccountErrors.LastAdministrator;

            member.Entrust(request.Role);
            await accounts.EndSignIns(member.Id, cancellationToken);
            return Result.Done;
        }
    }
}
