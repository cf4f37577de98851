using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Asks to belong to an organization; its stewards get a letter.</summary>
[Access(Who.Member)]
public sealed record AskToBelong(string Slug, string? Words) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<AskToBelong>
    {
        public Rules() => RuleFor(r => r.Words).NotEmpty().MaximumLength(MembershipRequest.WordsMaxLength);
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IStewards stewards, IIds ids, TimeProvider time)
        : ICommandHandler<AskToBelong, Done>
    {
        public async ValueTask<Result<Done>> Handle(AskToBelong request, CancellationToken cancellationToken)
        {
            var held = await db.HoldSeen(request.Slug, current.Actor, cancellationToken);
            if (!held.Succeeded) return held.Error;
            var (organization, me) = (held.Value, current.Actor.Id);
            if (await db.PlaceOf(organization, me, cancellationToken) is not null) return OrganizationErrors.AlreadyIn;
            if (await db.MembershipRequests.AnyAsync(
                r => r.OrganizationId == organization.Id && r.MemberId == me && r.Accepted == null, cancellationToken))
                return OrganizationErrors.AlreadyAsked;

            db.MembershipRequests.Add(new MembershipRequest(ids.New(), organization.Id, me, request.Words!.Trim(), time.Now()));
            var name = await db.Members.Where(m => m.Id == me).Select(m => m.DisplayName).SingleAsync(cancellationToken);
            foreach (var to in await stewards.Of(organization.Id, cancellationToken))
                db.Add(new Mail("organizationAsked", to.Email, to.Language, new Dictionary<string, string>
                {
                    ["name"] = name,
                    ["organization"] = organization.Name,
                    ["words"] = request.Words!.Trim(),
                    ["peoplePath"] = organization.PeoplePath(),
                }), ids, time);
            return Result.Done;
        }
    }
}
