using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>No longer tells of one part of the comic.</summary>
[Access(Who.Editor)]
public sealed record RemoveComicPart(Guid Id) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, IAnnouncements announcements) : ICommandHandler<RemoveComicPart, Done>
    {
        public async ValueTask<Result<Done>> Handle(RemoveComicPart request, CancellationToken cancellationToken)
        {
            var comic = await db.Comics.Include(found => found.Parts).OrderBy(found => found.Id).FirstOrDefaultAsync(cancellationToken);
            if (comic is null) return SiteErrors.NoComic;
            announcements.Announce(new ContentChanged("site"));
            return comic.RemovePart(request.Id);
        }
    }
}
