using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Tries a table of articles without keeping anything, and reports row by row.</summary>
/// <param name="Id">Which table.</param>
/// <param name="Themes">Codes of themes by their code and by their words, as slugs.</param>
[Access(Who.Editor)]
public sealed record GetArticleImport(Guid Id, IReadOnlyDictionary<string, string> Themes) : IQuery<ArticleImportReport>
{
    internal sealed class Handler(IHubDb db, ArticleIntake intake, TimeProvider time) : IQueryHandler<GetArticleImport, ArticleImportReport>
    {
        public async ValueTask<Result<ArticleImportReport>> Handle(GetArticleImport request, CancellationToken cancellationToken)
        {
            var import = await db.ArticleImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Id, cancellationToken);
            if (import is null) return ArticleErrors.ImportNotFound;
            if (import.FinishedAt is not null)
                return new ArticleImportReport(import.FileName, import.Language, "", ' ', [], [], []) 
                {
                    Added = import.Added,
                    UndoneAt = import.UndoneAt,
                    UndoneBy = await db.Members.Where(member => member.Id == import.UndoneBy).Select(member => member.DisplayName).SingleOrDefaultAsync(cancellationToken),
                    Removed = import.Removed,
                    MayUndo = import.UndoneAt is null && import.Added > 0 && import.AgainstUndoing(time.Now()) is null,
                };

            var table = intake.Open(import.Content);
            var example = table.Rows.FirstOrDefault()?.Cells.DistinctBy(cell => cell.Key).ToDictionary() ?? [];
            return new ArticleImportReport(
                import.FileName, import.Language, table.Encoding, table.Delimiter,
                [.. table.Headers.Select(header => new ArticleImportColumn(header, example.GetValueOrDefault(header, "")))],
                import.Fields, await intake.Look(import, request.Themes, cancellationToken));
        }
    }
}

/// <summary>What would come of a table of articles.</summary>
/// <param name="Encoding">As found out.</param>
/// <param name="Delimiter">As found out.</param>
/// <param name="Columns">As they stand in the first line.</param>
/// <param name="Fields">What each holds: a name of <see cref="ArticleColumn"/>, or nothing.</param>
/// <param name="Rows">Every row.</param>
public sealed record ArticleImportReport(
    string FileName, string Language, string Encoding, char Delimiter, IReadOnlyList<ArticleImportColumn> Columns, IReadOnlyList<string> Fields,
    IReadOnlyList<ArticleImportRow> Rows)
{
    /// <summary>How many articles came of it; null while it waits.</summary>
    public int? Added { get; init; }

    public Instant? UndoneAt { get; init; }

    /// <summary>Who took it back; null once their account is gone.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>Whether it can still be taken back.</summary>
    public bool MayUndo { get; init; }

    /// <summary>How many of them went again when it was taken back.</summary>
    public int Removed { get; init; }
}

/// <summary>A column of a table, with what stands in its first row.</summary>
public sealed record ArticleImportColumn(string Header, string Example);
