using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Claims some listings whose next step is due, writes their letters and keeps both, or neither, in one short transaction.</summary>
internal sealed class FreshnessRound(IUnitOfWork work, HubDbContext db, FreshnessLetters letters, TimeProvider time) : IFreshnessRound
{
    /// <summary>The most that are written to in one round, so that a directory that is asked for the first time is asked over weeks, those who waited longest first.</summary>
    private const int BatchSize = 25;

    /// <summary>So long after it stopped working a letter is still known, and says so instead of "not found".</summary>
    private static readonly Duration KeptAfterwards = Duration.FromDays(90);

    public async Task<bool> Go(CancellationToken cancellation)
    {
        var now = time.Now();
        await work.Begin(cancellation);
        // Along ix_organizations_look_again_at: only what is due is read.
        var due = await db.Organizations.FromSql($"""
            SELECT *, xmin FROM organizations WHERE status = 'Published' AND look_again_at <= {now}
            ORDER BY look_again_at LIMIT {BatchSize} FOR UPDATE SKIP LOCKED
            """).AsTracking().ToListAsync(cancellation);
        var written = await letters.Write(due, cancellation);
        var before = now - KeptAfterwards;
        await db.ConfirmationLetters.Where(letter => letter.ExpiresAt < before).ExecuteDeleteAsync(cancellation);
        await work.Commit(cancellation);
        // Marks cost nobody anything: only letters end the round.
        return due.Count == BatchSize && written == 0;
    }
}
