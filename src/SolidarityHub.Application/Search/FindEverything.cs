using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Search;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Search;

/// <summary>Looks for a few words in everything that I may see.</summary>
[Access(Who.Anyone)]
public sealed record FindEverything(string? Query) : IQuery<FoundEverything>
{
    /// <summary>Fewer letters would find nearly everything.</summary>
    public const int QueryMinLength = 2;
    public const int QueryMaxLength = 100;
    private const int HitsOfAKind = 8;

    internal sealed class Handler(IEnumerable<ISearchSource> sources, ICurrentActor current) : IQueryHandler<FindEverything, FoundEverything>
    {
        public async ValueTask<Result<FoundEverything>> Handle(FindEverything request, CancellationToken cancellationToken)
        {
            var query = request.Query?.Trim() ?? "";
            // A longer text is a paste, not a question; its beginning is enough to look for.
            query = query.Cut(QueryMaxLength).Trim();
            // PostgreSQL has no place for this character in a text.
            query = query.Replace("\0", "", StringComparison.Ordinal);
            if (query.Length < QueryMinLength) return new FoundEverything(query, TooShort: query.Length > 0, []);

            var hits = new List<SearchHit>();
            // One after another: the sources share one connection.
            foreach (var source in sources) hits.AddRange(await source.Find(query, current.Actor, HitsOfAKind, cancellationToken));
            return new FoundEverything(query, TooShort: false,
                [.. hits.GroupBy(hit => hit.Kind).OrderBy(kind => kind.Key).Select(kind => new FoundKind(kind.Key, [.. kind]))]);
        }
    }
}

/// <summary>What was found, by kind.</summary>
/// <param name="Query">What was looked for.</param>
/// <param name="TooShort">Whether there was too little to look for.</param>
/// <param name="Kinds">The kinds of which something was found.</param>
public sealed record FoundEverything(string Query, bool TooShort, IReadOnlyList<FoundKind> Kinds)
{
    public int Count => Kinds.Sum(kind => kind.Hits.Count);
}

/// <summary>Everything of one kind that was found, best first.</summary>
public sealed record FoundKind(SearchKind Kind, IReadOnlyList<SearchHit> Hits);
