using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>No longer names a sponsor.</summary>
[Access(Who.Editor)]
public sealed record RemoveSponsor(Guid Id) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, IAnnouncements announcements) : ICommandHandler<RemoveSponsor, Done>
    {
        public async ValueTask<Result<Done>> Handle(RemoveSponsor request, CancellationToken cancellationToken)
        {
            var sponsor = await db.Sponsors.SingleOrDefaultAsync(found => found.Id == request.Id, cancellationToken);
            if (sponsor is null) return SiteErrors.NoSuchSponsor;
            db.Sponsors.Remove(sponsor);
            announcements.Announce(new ContentChanged("site"));
            return Result.Done;
        }
    }
}
