using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Adds a chapter to a book; every group that reads it takes the chapter up.</summary>
[Access(Who.Editor)]
public sealed record AddChapter(string Slug, int? Number, string? Title, bool TitleToBeConfirmed, string? PromptEn, string? PromptEs)
    : ICommand<Done>, IChapterAnswers
{
    internal sealed class Rules : AbstractValidator<AddChapter>
    {
        public Rules()
        {
            Include(new ChapterRules());
            RuleFor(c => c.Number).NotNull().InclusiveBetween(1, Chapter.HighestNumber);
        }
    }

    internal sealed class Handler(IHubDb db, IAnnouncements announcements, IIds ids, TimeProvider time) : ICommandHandler<AddChapter, Done>
    {
        public async ValueTask<Result<Done>> Handle(AddChapter request, CancellationToken cancellationToken)
        {
            var book = await db.Books.Include(b => b.Chapters).SingleOrDefaultAsync(b => b.Slug == request.Slug, cancellationToken);
            if (book is null) return BookErrors.NotFound;
            var added = book.Add(
                ids.New(), request.Number!.Value, request.Title!.Trim(), request.TitleToBeConfirmed,
                new Bilingual(request.PromptEn?.Trim() ?? "", request.PromptEs?.Trim() ?? ""));
            if (!added.Succeeded) return added.Error;
            db.Chapters.Add(added.Value);
            foreach (var group in await db.ReadingGroups.Where(g => g.BookId == book.Id).ToListAsync(cancellationToken))
            {
                db.TakeUp(group, added.Value, ids, time);
                announcements.Announce(group.Changed());
            }

            announcements.Announce(new ContentChanged("books"));
            return Result.Done;
        }
    }
}
