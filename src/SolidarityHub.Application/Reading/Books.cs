using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>A book with its chapters, and the groups that read it.</summary>
[Access(Who.Anyone)]
public sealed record GetBook(string? Slug) : IQuery<BookView>
{
    private const int MaxGroups = 12;

    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetBook, BookView>
    {
        public async ValueTask<Result<BookView>> Handle(GetBook request, CancellationToken cancellationToken)
        {
            // Without a name, the book this site began with.
            var book = await db.Books.AsNoTracking().Include(b => b.Chapters)
                .Where(b => request.Slug == null || b.Slug == request.Slug)
                .OrderBy(b => b.Id).FirstOrDefaultAsync(cancellationToken);
            if (book is null) return BookErrors.NotFound;
            var groups = await db.ReadingGroups.VisibleTo(current.Actor, db)
                .Where(g => g.BookId == book.Id && g.ArchivedAt == null)
                .OrderByDescending(g => g.CreatedAt).ThenBy(g => g.Id).Take(MaxGroups)
                .Select(g => new BookGroup(g.Slug, g.Name, g.Language, g.Place, g.OnlineUrl != "")).ToListAsync(cancellationToken);
            return new BookView(
                book.Slug, book.Title, book.Authors, book.Publisher, book.Year, book.Isbns, book.Blurb, book.Language,
                book.ChaptersComplete,
                [.. book.Chapters.OrderBy(c => c.Number).Select(c => new BookChapter(c.Number, c.Title, c.TitleToBeConfirmed, c.Prompt))],
                groups);
        }
    }
}

/// <summary>What a book's page shows.</summary>
public sealed record BookView(
    string Slug, string Title, IReadOnlyList<string> Authors, string Publisher, int? Year, IReadOnlyList<string> Isbns,
    Bilingual Blurb, string Language, bool ChaptersComplete, IReadOnlyList<BookChapter> Chapters, IReadOnlyList<BookGroup> Groups);

/// <summary>A chapter on a book's page.</summary>
public sealed record BookChapter(int Number, string Title, bool TitleToBeConfirmed, Bilingual Prompt);

/// <summary>A group that reads the book.</summary>
public sealed record BookGroup(string Slug, string Name, string Language, string Place, bool MeetsOnline);

/// <summary>The books that groups can read.</summary>
[Access(Who.Anyone)]
public sealed record ListBooks : IQuery<IReadOnlyList<BookLine>>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<ListBooks, IReadOnlyList<BookLine>>
    {
        public async ValueTask<Result<IReadOnlyList<BookLine>>> Handle(ListBooks request, CancellationToken cancellationToken) =>
            await db.Books.OrderBy(b => b.Id).Select(b => new BookLine(b.Slug, b.Title, b.Authors, b.Language))
                .ToArrayAsync(cancellationToken);
    }
}

/// <summary>Corrects what we say about a book.</summary>
[Access(Who.Editor)]
public sealed record EditBook(
    string Slug, string? Title, string? Authors, string? Publisher, int? Year, string? Isbns, string? BlurbEn, string? BlurbEs,
    string? Language, bool ChaptersComplete) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<EditBook>
    {
        public Rules()
        {
            RuleFor(b => b.Title).NotEmpty().MaximumLength(Book.TitleMaxLength);
            RuleFor(b => b.Authors).NotEmpty().Must(lines => Lines.Of(lines) is { Length: <= Book.MaxAuthors } all
                && all.All(a => a.Length <= Book.AuthorMaxLength)).WithErrorCode("reading.tooManyAuthors");
            RuleFor(b => b.Publisher).MaximumLength(Book.PublisherMaxLength);
            RuleFor(b => b.Year).InclusiveBetween(Book.EarliestYear, Book.LatestYear);
            RuleFor(b => b.Isbns).Must(lines => Lines.Of(lines) is { Length: <= Book.MaxIsbns } all && all.All(Isbn.IsOne))
                .WithErrorCode("reading.notAnIsbn");
            RuleFor(b => b.BlurbEn).MaximumLength(Book.BlurbMaxLength);
            RuleFor(b => b.BlurbEs).MaximumLength(Book.BlurbMaxLength);
            RuleFor(b => b.Language).Must(language => Domain.Common.Language.OfContent.Contains(language))
                .WithErrorCode("reading.languageUnknown");
        }
    }

    internal sealed class Handler(IHubDb db, IAnnouncements announcements) : ICommandHandler<EditBook, Done>
    {
        public async ValueTask<Result<Done>> Handle(EditBook request, CancellationToken cancellationToken)
        {
            var book = await db.Books.SingleOrDefaultAsync(b => b.Slug == request.Slug, cancellationToken);
            if (book is null) return BookErrors.NotFound;
            book.Describe(new BookFacts(
                request.Title!.Trim(), Lines.Of(request.Authors), request.Publisher?.Trim() ?? "", request.Year, Lines.Of(request.Isbns),
                new Bilingual(request.BlurbEn?.Trim() ?? "", request.BlurbEs?.Trim() ?? ""), request.Language!, request.ChaptersComplete));
            announcements.Announce(new ContentChanged("books"));
            return Result.Done;
        }
    }
}

/// <summary>Reads a field in which every line is one thing.</summary>
internal static class Lines
{
    public static string[] Of(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Checks book numbers (ISO 2108) by their last digit.</summary>
internal static class Isbn
{
    public static bool IsOne(string text)
    {
        var signs = text.Where(sign => sign is not ('-' or ' ')).ToArray();
        return signs.Length switch
        {
            13 => signs.All(char.IsAsciiDigit) && signs.Select((sign, at) => (sign - '0') * (at % 2 == 0 ? 1 : 3)).Sum() % 10 == 0,
            10 => signs[..9].All(char.IsAsciiDigit) && (char.IsAsciiDigit(signs[9]) || signs[9] is 'X' or 'x')
                && signs.Select((sign, at) => (sign is 'X' or 'x' ? 10 : sign - '0') * (10 - at)).Sum() % 11 == 0,
            _ => false,
        };
    }
}

/// <summary>What is asked about a chapter.</summary>
public interface IChapterAnswers
{
    string? Title { get; }

    string? PromptEn { get; }

    string? PromptEs { get; }
}

/// <summary>What a chapter's answers must look like.</summary>
internal sealed class ChapterRules : AbstractValidator<IChapterAnswers>
{
    public ChapterRules()
    {
        RuleFor(c => c.Title).NotEmpty().MaximumLength(Chapter.TitleMaxLength);
        RuleFor(c => c.PromptEn).MaximumLength(Chapter.PromptMaxLength);
        RuleFor(c => c.PromptEs).MaximumLength(Chapter.PromptMaxLength);
    }
}

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
