using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Corrects a chapter's title or question.</summary>
[Access(Who.Editor)]
public sealed record EditChapter(string Slug, int Number, string? Title, bool TitleToBeConfirmed, string? PromptEn, string? PromptEs)
    : ICommand<Done>, IChapterAnswers
{
    internal sealed class Rules : AbstractValidator<EditChapter>
    {
        public Rules() => Include(new ChapterRules());
    }

    internal sealed class Handler(IHubDb db, IAnnouncements announcements) : ICommandHandler<EditChapter, Done>
    {
        public async ValueTask<Result<Done>> Handle(EditChapter request, CancellationToken cancellationToken)
        {
            var book = await db.Books.Include(b => b.Chapters).SingleOrDefaultAsync(b => b.Slug == request.Slug, cancellationToken);
            if (book?.Chapters.FirstOrDefault(c => c.Number == request.Number) is not { } chapter) return ReadingGroupErrors.ChapterNotFound;
            chapter.Describe(
                request.Title!.Trim(), request.TitleToBeConfirmed,
                new Bilingual(request.PromptEn?.Trim() ?? "", request.PromptEs?.Trim() ?? ""));
            foreach (var group in await db.ReadingGroups.Include(g => g.Chapters).Where(g => g.BookId == book.Id).ToListAsync(cancellationToken))
                await db.KeepInStep(group, cancellationToken);
            announcements.Announce(new ContentChanged("books", "reading-groups"));
            return Result.Done;
        }
    }
}
