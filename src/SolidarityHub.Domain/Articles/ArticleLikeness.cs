using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Articles;

/// <summary>Tells whether two entries may be the same article: by where it can be read, or by its title and who wrote it.</summary>
/// <param name="Address">Where it can be read, without what differs from copy to copy; empty when that is not known.</param>
/// <param name="Title">The title without case, accents and punctuation.</param>
/// <param name="Authors">Likewise each author's last name; none when nobody is named.</param>
public sealed record ArticleLikeness(string Address, string Title, IReadOnlyList<string> Authors)
{
    public static ArticleLikeness Of(string title, string url, IEnumerable<string> authors) => new(
        KeyOf(url), Slug.From(title, title.Trim().ToLowerInvariant()),
        [.. authors.Select(author => Slug.From(author.Split(' ')[^1], author.ToLowerInvariant()))]);

    /// <summary>Where nobody is named on one side, the title alone must do: better asked once too often than taken in twice.</summary>
    public bool IsLike(ArticleLikeness other) =>
        Address.Length > 0 && Address == other.Address
        || Title == other.Title && (Authors.Count == 0 || other.Authors.Count == 0 || Authors.Intersect(other.Authors).Any());

    /// <summary>An address without scheme, <c>www.</c>, fragment, marks of campaigns and the slash at its end.</summary>
    public static string KeyOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return "";
        var host = address.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        var query = string.Join('&', address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !part.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !part.StartsWith("fbclid", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal));
        return host + address.AbsolutePath.TrimEnd('/') + (query.Length > 0 ? $"?{query}" : "");
    }
}
