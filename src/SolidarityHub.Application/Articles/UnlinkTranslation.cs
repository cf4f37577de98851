using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Says that an article is no translation of the others after all.</summary>
[Access(Who.Editor)]
public sealed record UnlinkTranslation(string Slug) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements) : ICommandHandler<UnlinkTranslation, Done>
    {
        public async ValueTask<Result<Done>> Handle(UnlinkTranslation request, CancellationToken cancellationToken)
        {
            var kept = db.Articles.KeptBy(current.Actor, db);
            var leaving = await kept.SingleOrDefaultAsync(a => a.Slug == request.Slug, cancellationToken);
            if (leaving is null) return ArticleErrors.NotFound;
            if (leaving.TranslationSetId is not { } set) return Result.Done;

            TranslationSet.Leave(leaving, await kept.Where(a => a.TranslationSetId == set).ToListAsync(cancellationToken));
            announcements.Announce(new ContentChanged("articles"));
            return Result.Done;
        }
    }
}
