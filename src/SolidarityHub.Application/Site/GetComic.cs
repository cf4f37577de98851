using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>The comic: what is out, what each part tells and where to read it.</summary>
[Access(Who.Anyone)]
public sealed record GetComic : IQuery<ComicPage>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<GetComic, ComicPage>
    {
        public async ValueTask<Result<ComicPage>> Handle(GetComic request, CancellationToken cancellationToken) =>
            await db.ReadComic(cancellationToken) is { } comic ? comic : SiteErrors.NoComic;
    }
}

/// <summary>The comic as pages show it.</summary>
public sealed record ComicPage(
    Guid Id, string Title, string Language, ComicStatus Status, Bilingual Blurb, string? PageUrl, string? ReaderUrl, string? PrintUrl,
    IReadOnlyList<ComicPartShown> Parts);

/// <summary>One part of the comic as pages show it.</summary>
public sealed record ComicPartShown(
    Guid Id, int Order, string Title, string Language, int? ChapterNumber, Bilingual Synopsis, bool SynopsisOnly);

/// <summary>Reads the comic for the public page and for editors alike.</summary>
internal static class ComicReading
{
    public static Task<ComicPage?> ReadComic(this IHubDb db, CancellationToken cancellation) =>
        db.Comics.AsNoTracking().OrderBy(found => found.Id)
            .Select(found => new ComicPage(
                found.Id, found.Title, found.Language, found.Status, found.Blurb, found.PageUrl, found.ReaderUrl, found.PrintUrl,
                found.Parts.OrderBy(part => part.Order).ThenBy(part => part.Id)
                    .Select(part => new ComicPartShown(
                        part.Id, part.Order, part.Title, part.Language, part.ChapterNumber, part.Synopsis, part.SynopsisOnly))
                    .ToList()))
            .FirstOrDefaultAsync(cancellation);
}
