using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>Tells of one more part of the comic.</summary>
[Access(Who.Editor)]
public sealed record AddComicPart(
    string? Title, string? Language, int Order, int? ChapterNumber, string? SynopsisEn, string? SynopsisEs,
    bool SynopsisOnly) : ICommand<Guid>
{
    internal sealed class Rules : AbstractValidator<AddComicPart>
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

    internal sealed class Handler(IHubDb db, IIds ids, IAnnouncements announcements) : ICommandHandler<AddComicPart, Guid>
    {
        public async ValueTask<Result<Guid>> Handle(AddComicPart request, CancellationToken cancellationToken)
        {
            var comic = await db.Comics.Include(found => found.Parts).OrderBy(found => found.Id).FirstOrDefaultAsync(cancellationToken);
            if (comic is null) return SiteErrors.NoComic;
            var part = comic.Add(ids.New(), new ComicPartFacts(
                request.Order, request.Title!.Trim(), request.Language!, request.ChapterNumber,
                SiteRules.Both(request.SynopsisEn, request.SynopsisEs), request.SynopsisOnly));
            announcements.Announce(new ContentChanged("site"));
            return part.Id;
        }
    }
}
