using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Common.Revisions;

/// <summary>The revisions of something, newest first, and which two of them are compared.</summary>
public sealed record RevisionList(IReadOnlyList<RevisionRow> Revisions, int Latest, int From, int To);

/// <summary>One revision in a list.</summary>
public sealed record RevisionRow(int Number, Instant At, string? By, IReadOnlyList<string> Fields, string Note);

/// <summary>The revisions of something, and two of them in full; what is null is not kept.</summary>
public sealed record RevisionComparison<T>(RevisionList List, T? Before, T? After) where T : class;

/// <summary>Reads the revisions of one thing.</summary>
internal static class RevisionReading
{
    private const int Most = 200;

    /// <param name="kept">The revisions of the one thing.</param>
    /// <param name="db">Knows who made them.</param>
    /// <param name="latest">The number of the last one.</param>
    /// <param name="from">The older revision to compare; by default the one before the newer.</param>
    /// <param name="to">The newer revision; by default the latest.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<RevisionComparison<T>> Compare<T>(
        this IQueryable<Revision> kept, IHubDb db, int latest, int? from, int? to, CancellationToken cancellation) where T : class, new()
    {
        var revisions = await kept.OrderByDescending(r => r.Number).Take(Most)
            .Select(r => new RevisionRow(
                r.Number, r.At, db.Members.Where(m => m.Id == r.ActorId).Select(m => m.DisplayName).FirstOrDefault(), r.Fields, r.Note))
            .ToListAsync(cancellation);
        var newer = to ?? latest;
        var older = from ?? newer - 1;
        var both = await kept.Where(r => r.Number == older || r.Number == newer)
            .ToDictionaryAsync(r => r.Number, r => r.Content, cancellation);
        return new RevisionComparison<T>(new RevisionList(revisions, latest, older, newer), Said(older), Said(newer));

        T? Said(int number) => both.TryGetValue(number, out var content) ? RevisionContent.Read<T>(content) : null;
    }
}
