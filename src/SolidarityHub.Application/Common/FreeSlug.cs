using Microsoft.EntityFrameworkCore;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Common;

/// <summary>Finds an address that nobody has yet; two who ask at once meet at the unique index.</summary>
internal static class FreeSlug
{
    // Addresses such as /events/new and /articles/desk belong to the site.
    private static readonly string[] Reserved = ["new", "desk"];

    /// <param name="taken">The slugs in use.</param>
    /// <param name="title">What the address should say.</param>
    /// <param name="fallback">What it says when the title has no Latin letter.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <param name="unsaved">Those given away in this very act, when it makes several things.</param>
    public static async Task<string> For(
        IQueryable<string> taken, string title, string fallback, CancellationToken cancellation, params IEnumerable<string> unsaved)
    {
        var wanted = Slug.From(title, fallback);
        var near = await taken.Where(slug => slug.StartsWith(wanted)).ToListAsync(cancellation);
        var used = near.Concat(unsaved).Concat(Reserved).ToHashSet(StringComparer.Ordinal);
        if (!used.Contains(wanted)) return wanted;
        for (var number = 2; ; number++)
            if (Slug.Numbered(wanted, number) is var numbered && !used.Contains(numbered))
                return numbered;
    }
}
