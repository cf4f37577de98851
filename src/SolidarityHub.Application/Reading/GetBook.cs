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
