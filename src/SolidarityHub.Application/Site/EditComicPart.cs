using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>Corrects what is said about one part of the comic.</summary>
[Access(Who.Editor)]
public sealed record EditComicPart(
    Guid Id, string? Title, string? Language, int Order, int? ChapterNumber, string? SynopsisEn, string? SynopsisEs,
    bool SynopsisOnly) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<EditComicPart>
    {
        public Rules()
        {
            RuleFor(part => part.Title).Words(Comic.TitleMaxLength);
            RuleFor(part => part.Language).ContentLanguage();
            RuleFor(part => part.ChapterNumber).InclusiveBetween(1, 999).WithErrorCode("site.badNumber");
            RuleFor(part => part.SynopsisEn).AtMost(Comic.BlurbMaxLength);
            RuleFor(part => part.SynopsisEs).AtMost(Comic.BlurbMaxLength);
        }
    }

    internal sealed class Handler(IHubDb db, IAnnouncements announcements) : ICommandHandler<EditComicPart, Done>
    {
        public async ValueTask<Result<Done>> Handle(EditComicPart request, CancellationToken cancellationToken)
        {
            var comic = await db.Comics.Include(found => found.Parts).OrderBy(found => found.Id).FirstOrDefaultAsync(cancellationToken);
            if (comic is null) return SiteErrors.NoComic;
            announcements.Announce(new ContentChanged("site"));
            return comic.EditPart(request.Id, new ComicPartFacts(
                request.Order, request.Title!.Trim(), request.Language!, request.ChapterNumber,
                SiteRules.Both(request.SynopsisEn, request.SynopsisEs), request.SynopsisOnly));
        }
    }
}
