using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Looks at a table of articles row by row: what it would become, and whether it may be here already.</summary>
public sealed class ArticleIntake(IHubDb db, ITableFiles tables)
{
    private readonly RowRules rules = new();

    public TableFile Open(ReadOnlyMemory<byte> content) => tables.Open(new MemoryStream(content.ToArray()));

    /// <param name="import">The table, with what its columns hold.</param>
    /// <param name="themes">Codes of themes by their code and by their words, as slugs.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<IReadOnlyList<ArticleImportRow>> Look(
        ArticleImport import, IReadOnlyDictionary<string, string> themes, CancellationToken cancellation)
    {
        var table = Open(import.Content);
        var columns = table.Headers.Zip(import.Fields).Where(column => Enum.TryParse<ArticleColumn>(column.Second, out _))
            .DistinctBy(column => column.First).ToDictionary(column => column.First, column => Enum.Parse<ArticleColumn>(column.Second));
        // Editors see every article, so drafts and withdrawn ones count too.
        var known = await db.Articles.AsNoTracking().Select(a => new { a.Slug, a.Title, a.Url, a.Authors }).ToListAsync(cancellation);
        var seen = new Seen();
        foreach (var a in known) seen.Add(new LikeArticle(a.Slug, a.Title, 0), ArticleLikeness.Of(a.Title, a.Url, a.Authors.Select(author => author.Name)));

        var looked = new List<ArticleImportRow>();
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Where(cell => columns.ContainsKey(cell.Key)).ToLookup(cell => columns[cell.Key], cell => cell.Value);
            var (article, doubts) = ArticleInRow.Read(cells, import.Language, themes);
            var faults = (await rules.ValidateAsync(article, cancellation)).Errors
                .Select(fault => new FieldError(fault.PropertyName, fault.ErrorCode)).ToList();
            var likeness = ArticleLikeness.Of(article.Title!, article.Url ?? "", article.ReadAuthors().Select(author => author.Name));
            var like = faults.Count == 0 ? seen.Find(likeness) : null;
            looked.Add(new ArticleImportRow(
                row.Number, article,
                faults.Count > 0 ? ArticleRowOutcome.Refused : like is not null ? ArticleRowOutcome.Known : ArticleRowOutcome.New, doubts, faults, like));
            if (faults.Count == 0) seen.Add(new LikeArticle(null, article.Title!, row.Number), likeness);
        }

        return looked;
    }

    private sealed class RowRules() : ArticleFacts.FactsRules<ArticleVersion>(full: false);

    /// <summary>What there is already, found by what makes two entries alike.</summary>
    private sealed class Seen
    {
        private readonly Dictionary<string, List<(LikeArticle Article, ArticleLikeness Likeness)>> byKey = new(StringComparer.Ordinal);

        public void Add(LikeArticle article, ArticleLikeness likeness)
        {
            foreach (var key in Keys(likeness))
                if (byKey.TryGetValue(key, out var there)) there.Add((article, likeness));
                else byKey[key] = [(article, likeness)];
        }

        public LikeArticle? Find(ArticleLikeness likeness) => Keys(likeness)
            .SelectMany(key => byKey.GetValueOrDefault(key) ?? []).FirstOrDefault(other => other.Likeness.IsLike(likeness)).Article;

        private static IEnumerable<string> Keys(ArticleLikeness likeness) =>
            likeness.Address.Length > 0 ? [$"title {likeness.Title}", $"address {likeness.Address}"] : [$"title {likeness.Title}"];
    }
}

/// <summary>What would become of one row.</summary>
/// <param name="Doubts">What of it was not understood, or only in part.</param>
/// <param name="Faults">Why it cannot be taken in.</param>
/// <param name="Like">What it may be the same as.</param>
public sealed record ArticleImportRow(
    int Number, ArticleVersion Article, ArticleRowOutcome Outcome, IReadOnlyList<ArticleColumn> Doubts, IReadOnlyList<FieldError> Faults, LikeArticle? Like);

/// <summary>An article that is here already, or an earlier row of the table.</summary>
/// <param name="Slug">Null for an earlier row.</param>
/// <param name="Row">The number of that row; otherwise zero.</param>
public sealed record LikeArticle(string? Slug, string Title, int Row);

/// <summary>What can become of a row.</summary>
public enum ArticleRowOutcome
{
    New = 0,

    /// <summary>It may be here already, so a person must say.</summary>
    Known = 1,
    Refused = 2,
}
