using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Invites one person into an organization by mail; the letter's link works once.</summary>
[Access(Who.Member)]
public sealed record InvitePerson(string Slug, string? Email, OrganizationRole Role) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<InvitePerson>
    {
        public Rules()
        {
            RuleFor(r => r.Email).NotEmpty().MaximumLength(OrganizationContact.EmailMaxLength).EmailAddress();
            RuleFor(r => r.Role).IsInEnum();
        }
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IIds ids, TimeProvider time) : ICommandHandler<InvitePerson, Done>
    {
        public async ValueTask<Result<Done>> Handle(InvitePerson request, CancellationToken cancellationToken)
        {
            var held = await db.HoldKept(request.Slug, current.Actor, cancellationToken);
            if (!held.Succeeded) return held.Error;
            var (me, email) = (current.Actor.Id, request.Email!.Trim());
            var invitation = OrganizationInvitation.Letter(ids.New(), held.Value.Id, ids.NewSecret(), request.Role, email, me, time.Now());
            db.OrganizationInvitations.Add(invitation);
            var inviting = await db.Members.Where(m => m.Id == me).Select(m => new { m.DisplayName, m.Language }).SingleAsync(cancellationToken);
            db.Add(new Mail("organizationInvitation", email, inviting.Language, new Dictionary<string, string>
            {
                ["name"] = inviting.DisplayName,
                ["organization"] = held.Value.Name,
                ["invitationPath"] = $"/invitations/{invitation.Code}",
            }), ids, time);
            return Result.Done;
        }
    }
}
