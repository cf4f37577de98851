using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Makes a link that lets people into an organization, for a time and a number of people if wanted.</summary>
[Access(Who.Member)]
public sealed record MakeInvitationLink(string Slug, OrganizationRole Role, int? Days, int? Uses) : ICommand<string>
{
    internal sealed class Rules : AbstractValidator<MakeInvitationLink>
    {
        public Rules()
        {
            RuleFor(r => r.Role).IsInEnum();
            RuleFor(r => r.Days).InclusiveBetween(1, OrganizationInvitation.MaxDays);
            RuleFor(r => r.Uses).InclusiveBetween(1, OrganizationInvitation.MaxUses);
        }
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IIds ids, TimeProvider time) : ICommandHandler<MakeInvitationLink, string>
    {
        public async ValueTask<Result<string>> Handle(MakeInvitationLink request, CancellationToken cancellationToken)
        {
            var held = await db.HoldKept(request.Slug, current.Actor, cancellationToken);
            if (!held.Succeeded) return held.Error;
            var invitation = OrganizationInvitation.Link(
                ids.New(), held.Value.Id, ids.NewSecret(), request.Role, current.Actor.Id, request.Days, request.Uses, time.Now());
            db.OrganizationInvitations.Add(invitation);
            return invitation.Code;
        }
    }
}
