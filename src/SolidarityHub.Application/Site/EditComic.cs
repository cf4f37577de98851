using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>Corrects what is said about the comic: how much is out and where it can be read.</summary>
[Access(Who.Editor)]
public sealed record EditComic(
    string? Title, string? Language, ComicStatus Status, string? BlurbEn, string? BlurbEs,
    string? PageUrl, string? ReaderUrl, string? PrintUrl) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<EditComic>
    {
        public Rules()
        {
            RuleFor(comic => comic.Title).Words(Comic.TitleMaxLength);
            RuleFor(comic => comic.Language).ContentLanguage();
            RuleFor(comic => comic.Status).IsInEnum();
            RuleFor(comic => comic.BlurbEn).AtMost(Comic.BlurbMaxLength);
            RuleFor(comic => comic.BlurbEs).AtMost(Comic.BlurbMaxLength);
            RuleFor(comic => comic.PageUrl).WebAddress(Comic.UrlMaxLength);
            RuleFor(comic => comic.ReaderUrl).WebAddress(Comic.UrlMaxLength);
            RuleFor(comic => comic.PrintUrl).WebAddress(Comic.UrlMaxLength);
        }
    }

    internal sealed class Handler(IHubDb db, IAnnouncements announcements) : ICommandHandler<EditComic, Done>
    {
        public async ValueTask<Result<Done>> Handle(EditComic request, CancellationToken cancellationToken)
        {
            var comic = await db.Comics.OrderBy(found => found.Id).FirstOrDefaultAsync(cancellationToken);
            if (comic is null) return SiteErrors.NoComic;
            comic.Edit(new ComicFacts(
                request.Title!.Trim(), request.Language!, request.Status, SiteRules.Both(request.BlurbEn, request.BlurbEs),
                request.PageUrl.OrNothing(), request.ReaderUrl.OrNothing(), request.PrintUrl.OrNothing()));
            announcements.Announce(new ContentChanged("site"));
            return Result.Done;
        }
    }
}
