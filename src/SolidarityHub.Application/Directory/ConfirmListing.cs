using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Says that all of a listing is still right, as one of its stewards or as an editor.</summary>
[Access(Who.Member)]
public sealed record ConfirmListing(string Slug) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, Confirmations confirmations, ICurrentActor current) : ICommandHandler<ConfirmListing, Done>
    {
        public async ValueTask<Result<Done>> Handle(ConfirmListing request, CancellationToken cancellationToken)
        {
            var held = await db.HoldKept(request.Slug, current.Actor, cancellationToken);
            return held.Succeeded ? await confirmations.Confirm(held.Value, current.Actor.Id, cancellationToken) : held.Error;
        }
    }
}

/// <summary>What both ways of confirming a listing have in common: its date, its log, and letters that have nothing to ask any more.</summary>
public sealed class Confirmations(IHubDb db, Listings listings, IAnnouncements announcements, TimeProvider time)
{
    /// <param name="organization">Held until the transaction ends.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Result<Done>> Confirm(Organization organization, Guid by, CancellationToken cancellation)
    {
        var now = time.Now();
        var confirmed = organization.Confirm(now);
        if (!confirmed.Succeeded) return confirmed;
        foreach (var letter in await db.ConfirmationLetters.AsTracking().Where(letter => letter.OrganizationId == organization.Id && letter.UsedAt == null).ToListAsync(cancellation))
            letter.Use(now);
        listings.Log(organization, by, "", ListingAct.Confirmed);
        announcements.Announce(new ContentChanged("directory", $"organization:{organization.Slug}"));
        return Result.Done;
    }
}
