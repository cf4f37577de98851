using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Shows how I can claim a listing, or where my claim to it stands.</summary>
[Access(Who.Member)]
public sealed record GetMyClaim(string Slug) : IQuery<MyClaim>
{
    internal sealed class Handler(IHubDb db, ClaimProofs proofs, ICurrentActor current, TimeProvider time) : IQueryHandler<GetMyClaim, MyClaim>
    {
        public async ValueTask<Result<MyClaim>> Handle(GetMyClaim request, CancellationToken cancellationToken)
        {
            var (me, now) = (current.Actor.Id, time.Now());
            var o = await db.Organizations.VisibleTo(current.Actor, db).AsNoTracking().SingleOrDefaultAsync(o => o.Slug == request.Slug, cancellationToken);
            if (o is null) return OrganizationErrors.NotFound;
            var latest = await db.ListingClaims.AsNoTracking().Where(claim => claim.OrganizationId == o.Id && claim.MemberId == me)
                .OrderByDescending(claim => claim.StartedAt).ThenByDescending(claim => claim.Id).FirstOrDefaultAsync(cancellationToken);
            return new MyClaim(o.Slug, o.Name, o.Language, o.IsClaimable, o.Website, WebDomain.HostOf(o.Website))
            {
                Latest = latest is null ? null : new ClaimStanding(
                    latest.Proof, latest.State, latest.State == ClaimState.Open && !latest.IsOpen(now), latest.Email, latest.Note,
                    latest.StartedAt, latest.ExpiresAt, latest.CheckedAt, ClaimProofs.RecordOf(latest.Token),
                    proofs.ListingAddress(o.Slug, latest.Token), proofs.MemberAddress(me)),
            };
        }
    }
}

/// <summary>A listing as somebody sees it who says that it is theirs. It tells nothing of it that the page does not.</summary>
/// <param name="Domain">What its website holds alone; empty when it has none or shares it with others.</param>
public sealed record MyClaim(string Slug, string Name, string Language, bool IsClaimable, string? Website, string Domain)
{
    /// <summary>My latest claim; null when I made none.</summary>
    public ClaimStanding? Latest { get; init; }

    public bool Waits => Latest is { State: ClaimState.Open, Expired: false };
}

/// <summary>Where a claim stands, and what was to be put up for it.</summary>
public sealed record ClaimStanding(
    ClaimProof Proof, ClaimState State, bool Expired, string Email, string Note, Instant StartedAt, Instant ExpiresAt, Instant? CheckedAt,
    string Record, string ListingAddress, string MemberAddress);
