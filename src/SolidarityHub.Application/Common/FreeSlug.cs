using Microsoft.EntityFrameworkCore;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Common;

/// <summary>Finds an address that nobody has yet; two who ask at once meet at the unique index.</summary>
internal static class FreeSlug
{
    /// <summary>So many numbered ones are looked for at once.</summary>
    private const int Together = 50;

    // Addresses such as /events/new and /articles/desk belong to the site.
    private static readonly string[] Reserved = ["new", "desk", "register", "mine"];

    /// <param name="taken">The slugs in use.</param>
    /// <param name="title">What the address should say.</param>
    /// <param name="fallback">What it says when the title has no Latin letter.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <param name="unsaved">Those given away in this very act, when it makes several things.</param>
    public static async Task<string> For(
        IQueryable<string> taken, string title, string fallback, CancellationToken cancellation, params IEnumerable<string> unsaved)
    {
        var wanted = Slug.From(title, fallback);
        var used = unsaved.Concat(Reserved).ToHashSet(StringComparer.Ordinal);
        if (!used.Contains(wanted) && !await taken.AnyAsync(slug => slug == wanted, cancellation)) return wanted;
        for (var first = 2; ; first += Together)
        {
            // Each by itself: "food" is the beginning of a thousand others.
            var numbered = Enumerable.Range(first, Together).Select(number => Slug.Numbered(wanted, number)).ToArray();
            used.UnionWith(await taken.Where(slug => numbered.Contains(slug)).ToListAsync(cancellation));
            if (Array.Find(numbered, slug => !used.Contains(slug)) is { } free) return free;
        }
    }

    /// <summary>Those of many that nobody has, found in one look.</summary>
    public static async Task<IEnumerable<string>> Among(IQueryable<string> taken, IReadOnlyCollection<string> wanted, CancellationToken cancellation) =>
        wanted.Except(Reserved).Except(await taken.Where(slug => wanted.Contains(slug)).ToListAsync(cancellation));
}
