using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>No longer names a partner.</summary>
[Access(Who.Editor)]
public sealed record RemovePartner(Guid Id) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, IAnnouncements announcements) : ICommandHandler<RemovePartner, Done>
    {
        public async ValueTask<Result<Done>> Handle(RemovePartner request, CancellationToken cancellationToken)
        {
            var partner = await db.Partners.SingleOrDefaultAsync(found => found.Id == request.Id, cancellationToken);
            if (partner is null) return SiteErrors.NoSuchPartner;
            db.Partners.Remove(partner);
            announcements.Announce(new ContentChanged("site"));
            return Result.Done;
        }
    }
}
