using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Site;

/// <summary>A text of the site's own pages, as pages show it.</summary>
/// <param name="Key">Where it stands.</param>
/// <param name="Body">As it was typed.</param>
/// <param name="Html">As it is shown.</param>
/// <param name="Url">Where it leads, when it leads somewhere.</param>
public sealed record SiteText(string Key, Bilingual Body, Bilingual Html, string? Url);

/// <summary>Finds the texts that pages ask for.</summary>
internal static class SiteTextReading
{
    /// <summary>The texts that are switched on, by key; what nobody has written yet is empty.</summary>
    public static async Task<IReadOnlyDictionary<string, SiteText>> ReadTexts(
        this IHubDb db, IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        var found = await db.TextBlocks.AsNoTracking()
            .Where(block => block.Shown && keys.Contains(block.Key))
            .Select(block => new SiteText(block.Key, block.Body, block.Html, block.Url))
            .ToDictionaryAsync(text => text.Key, cancellation);
        foreach (var key in keys)
            found.TryAdd(key, new SiteText(key, Bilingual.Empty, Bilingual.Empty, null));
        return found;
    }
}
