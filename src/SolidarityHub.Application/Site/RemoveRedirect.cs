using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>Forgets an old address.</summary>
[Access(Who.Editor)]
public sealed record RemoveRedirect(Guid Id) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, IAnnouncements announcements) : ICommandHandler<RemoveRedirect, Done>
    {
        public async ValueTask<Result<Done>> Handle(RemoveRedirect request, CancellationToken cancellationToken)
        {
            var rule = await db.RedirectRules.SingleOrDefaultAsync(found => found.Id == request.Id, cancellationToken);
            if (rule is null) return SiteErrors.NoSuchRedirect;
            db.RedirectRules.Remove(rule);
            announcements.Announce(new ContentChanged(RedirectTag.Name));
            return Result.Done;
        }
    }
}
