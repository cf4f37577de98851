using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Entrusts somebody in an organization with another role. Handing over is making a steward and stepping back.</summary>
[Access(Who.Member)]
public sealed record EntrustOrganizationRole(string Slug, Guid MemberId, OrganizationRole Role) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<EntrustOrganizationRole>
    {
        public Rules() => RuleFor(r => r.Role).IsInEnum();
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements)
        : ICommandHandler<EntrustOrganizationRole, Done>
    {
        public async ValueTask<Result<Done>> Handle(EntrustOrganizationRole request, CancellationToken cancellationToken)
        {
            var held = await db.HoldKept(request.Slug, current.Actor, cancellationToken);
            if (!held.Succeeded) return held.Error;
            var places = await db.PlacesIn(held.Value, cancellationToken);
            if (places.Find(place => place.MemberId == request.MemberId) is not { } theirs) return OrganizationErrors.PersonNotFound;
            if (request.Role != OrganizationRole.Steward && theirs.IsLastSteward(places)) return OrganizationErrors.HandOverFirst;
            theirs.Entrust(request.Role);
            announcements.Announce(new MembershipChanged(theirs.MemberId));
            return Result.Done;
        }
    }
}
