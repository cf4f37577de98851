using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Changes how others meet me, my language and my time zone.</summary>
[Access(Who.Member)]
public sealed record EditProfile(string DisplayName, string Pronouns, string Bio, string Language, string TimeZone) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<EditProfile>
    {
        public Rules()
        {
            RuleLevelCascadeMode = CascadeMode.Stop;
            RuleFor(profile => profile.DisplayName).PersonName();
            RuleFor(profile => profile.Pronouns).MaximumLength(Member.PronounsMaxLength);
            RuleFor(profile => profile.Bio).MaximumLength(Member.BioMaxLength);
            RuleFor(profile => profile.Language).SiteLanguage();
            RuleFor(profile => profile.TimeZone).Zone();
        }
    }

    internal sealed class Handler(IHubDb db, IAccounts accounts, ICurrentActor current, IAnnouncements announcements)
        : ICommandHandler<EditProfile, Done>
    {
        public async ValueTask<Result<Done>> Handle(EditProfile request, CancellationToken cancellationToken)
        {
            var id = current.Actor.Id;
            if (await db.Members.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } member)
                return AccountErrors.NotFound;

            member.Describe(request.DisplayName, request.Pronouns, request.Bio, request.Language, request.TimeZone);
            await accounts.RenewSignIn(id, cancellationToken);
            announcements.Announce(new ContentChanged($"member:{id}"));
            return Result.Done;
        }
    }
}
