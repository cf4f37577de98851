using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Gives an editor's word for a claim, or declines it and says why; the claimant gets a letter either way.</summary>
[Access(Who.Editor)]
public sealed record DecideClaim(Guid Id, bool Accepted, string? Note) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<DecideClaim>
    {
        public Rules()
        {
            RuleFor(r => r.Note).MaximumLength(Organization.NoteMaxLength);
            RuleFor(r => r.Note).NotEmpty().When(r => !r.Accepted);
        }
    }

    internal sealed class Handler(IHubDb db, Claims claims, ICurrentActor current, TimeProvider time) : ICommandHandler<DecideClaim, Done>
    {
        public async ValueTask<Result<Done>> Handle(DecideClaim request, CancellationToken cancellationToken)
        {
            var waiting = db.ListingClaims.Where(claim => claim.Id == request.Id && claim.Proof == ClaimProof.Word);
            if (await claims.Hold(waiting, cancellationToken) is not var (organization, claim)) return ClaimErrors.NotFound;
            var me = current.Actor.Id;
            if (claim.MemberId == me) return OrganizationErrors.OwnListing;
            var note = (request.Note ?? "").Trim();
            if (request.Accepted) return await claims.Grant(organization, claim, me, note, cancellationToken);

            var declined = claim.Decline(me, note, time.Now());
            if (declined.Succeeded) await claims.Write("claimDeclined", organization, claim, cancellationToken);
            return declined;
        }
    }
}
