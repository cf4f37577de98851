namespace SolidarityHub.Domain.Site;

/// <summary>All the old addresses, ready to be asked once for every request.</summary>
public sealed class RedirectTable
{
    private readonly Dictionary<string, Destination> exact;
    private readonly (string Path, Destination Destination)[] prefixes;

    public RedirectTable(IEnumerable<(string Path, RedirectMatch Match, Destination Destination)> rules)
    {
        var all = rules.ToLookup(rule => rule.Match);
        exact = all[RedirectMatch.Exact].ToDictionary(rule => rule.Path, rule => rule.Destination);
        // The longest beginning says most about an address, so it is asked first.
        prefixes = [.. all[RedirectMatch.Prefix].OrderByDescending(rule => rule.Path.Length).Select(rule => (rule.Path, rule.Destination))];
    }

    /// <param name="path">The address below the root, for example <c>/news/</c>.</param>
    /// <param name="query">The query with its question mark, or nothing.</param>
    public Destination? Find(string path, string query)
    {
        if (exact.Count == 0 && prefixes.Length == 0) return null;
        var asked = RedirectRule.Normal(path);
        if (query.Length > 0 && exact.TryGetValue(asked + query, out var withQuery)) return withQuery;
        if (exact.TryGetValue(asked, out var found)) return found;
        foreach (var (beginning, destination) in prefixes)
            if (asked.StartsWith(beginning, StringComparison.Ordinal)) return destination;
        return null;
    }
}

/// <summary>Where an old address leads.</summary>
/// <param name="Target">The address of ours; null says that it is gone.</param>
/// <param name="TellsFormerOwner">Whether to tell where the former owner of this site's name went.</param>
public sealed record Destination(string? Target, bool TellsFormerOwner);
