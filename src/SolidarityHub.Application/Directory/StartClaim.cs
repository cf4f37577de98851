using FluentValidation;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Says that a public listing is of my own organization, and chooses how to show it. Beginning anew ends what I began before.</summary>
/// <param name="Slug">Which listing.</param>
/// <param name="Proof">How I show it.</param>
/// <param name="Email">For a letter: an address of the organization's own domain.</param>
/// <param name="Words">For an editor's word: why they should believe me.</param>
[Access(Who.Member)]
public sealed record StartClaim(string Slug, ClaimProof? Proof, string? Email, string? Words) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<StartClaim>
    {
        public Rules()
        {
            RuleFor(r => r.Proof).NotNull().IsInEnum();
            RuleFor(r => r.Email).NotEmpty().MaximumLength(OrganizationContact.EmailMaxLength).EmailAddress().When(r => r.Proof == ClaimProof.Mail);
            RuleFor(r => r.Words).NotEmpty().MaximumLength(ListingClaim.WordsMaxLength).When(r => r.Proof == ClaimProof.Word);
        }
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IMemberAddresses addresses, IIds ids, TimeProvider time) : ICommandHandler<StartClaim, Done>
    {
        public async ValueTask<Result<Done>> Handle(StartClaim request, CancellationToken cancellationToken)
        {
            var (me, now) = (current.Actor.Id, time.Now());
            if (await addresses.Of(me, cancellationToken) is null) return ClaimErrors.Unconfirmed;
            // Held, so that the limits of the listing and the one claim for each member hold too.
            var held = await db.HoldSeen(request.Slug, current.Actor, cancellationToken);
            if (!held.Succeeded) return held.Error;
            var organization = held.Value;
            if (await db.PlaceOf(organization, me, cancellationToken) is { Role: OrganizationRole.Steward }) return ClaimErrors.NotClaimable;
            if (await Refusal(organization, me, now, cancellationToken) is { } refusal) return refusal;

            var secret = ids.NewSecret();
            var email = (request.Email ?? "").Trim();
            var begun = request.Proof!.Value switch
            {
                ClaimProof.Mail => ListingClaim.ByLetter(ids.New(), organization, me, email, SecretHash.Of(secret), now),
                ClaimProof.Dns => ListingClaim.ByRecord(ids.New(), organization, me, secret, now),
                ClaimProof.Link => ListingClaim.ByLink(ids.New(), organization, me, secret, now),
                ClaimProof.Word => ListingClaim.ByWord(ids.New(), organization, me, request.Words!.Trim(), now),
            };
            if (!begun.Succeeded) return begun.Error;
            db.ListingClaims.Add(begun.Value);
            if (request.Proof == ClaimProof.Mail) await SendLetter(organization, email, secret, me, cancellationToken);
            return Result.Done;
        }

        private async Task<Error?> Refusal(Organization organization, Guid me, Instant now, CancellationToken cancellation)
        {
            var (day, mine) = (now - Duration.FromDays(1), await db.ListingClaims.AsTracking().Where(claim => claim.MemberId == me && claim.State == ClaimState.Open).ToListAsync(cancellation));
            foreach (var earlier in mine.Where(claim => claim.OrganizationId == organization.Id)) earlier.Withdraw(now);
            if (mine.Count(claim => claim.IsOpen(now)) >= ListingClaim.MaxOpenOfMember) return ClaimErrors.TooManyOpen;
            if (await db.ListingClaims.CountAsync(claim => claim.OrganizationId == organization.Id && claim.MemberId != me
                    && claim.State == ClaimState.Open && claim.ExpiresAt > now, cancellation) >= ListingClaim.MaxOpenOfListing)
                return ClaimErrors.TooManyHere;
            if (await db.ListingClaims.CountAsync(claim => claim.MemberId == me && claim.StartedAt > day, cancellation) >= ListingClaim.MaxOfMemberInADay
                || await db.ListingClaims.CountAsync(claim => claim.OrganizationId == organization.Id && claim.StartedAt > day, cancellation) >= ListingClaim.MaxOfListingInADay)
                return ClaimErrors.TooMany(TimeSpan.FromDays(1));
            return null;
        }

        private async Task SendLetter(Organization organization, string email, string secret, Guid me, CancellationToken cancellation)
        {
            var member = await db.Members.Where(m => m.Id == me).Select(m => new { m.DisplayName, m.Language }).SingleAsync(cancellation);
            db.Add(new Mail("claimLetter", email, member.Language, new Dictionary<string, string>
            {
                ["name"] = member.DisplayName,
                ["organization"] = organization.Name,
                ["organizationPath"] = Listings.PathOf(organization),
                ["claimPath"] = $"/claims/{secret}",
            }), ids, time);
        }
    }
}
