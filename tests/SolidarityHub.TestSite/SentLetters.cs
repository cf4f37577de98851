using Microsoft.EntityFrameworkCore;

namespace SolidarityHub.TestSite;

/// <summary>Looks into the outbox for the letters of a test.</summary>
public static class SentLetters
{
    /// <summary>What the letters that hold these words are made of, the oldest first.</summary>
    public static async Task<IReadOnlyList<string>> Letters(this Hub hub, string words)
    {
        // The payload is JSON, in which PostgreSQL does not search for words.
        var all = await hub.Look(db => db.Outbox.OrderBy(message => message.Id).Select(message => message.Payload).ToListAsync());
        return [.. all.Where(payload => payload.Contains(words, StringComparison.Ordinal))];
    }
}
