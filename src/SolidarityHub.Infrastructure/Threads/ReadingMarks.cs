using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Threads;

/// <summary>Reading marks by one statement each: PostgreSQL joins the ranges, whoever else writes at the same time.</summary>
internal sealed class ReadingMarks(HubDbContext db) : IReadingMarks
{
    public Task Add(Guid memberId, Guid threadId, NumberRanges read, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"""
            INSERT INTO thread_readers AS known (member_id, thread_id, read, level)
            VALUES ({memberId}, {threadId}, {Written(read)}::int8multirange, {nameof(FollowLevel.Mentions)})
            ON CONFLICT (member_id, thread_id) DO UPDATE SET read = known.read + EXCLUDED.read
            """, cancellation);

    public Task Follow(Guid memberId, Guid threadId, FollowLevel level, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($$"""
            INSERT INTO thread_readers (member_id, thread_id, read, level)
            VALUES ({{memberId}}, {{threadId}}, '{}', {{level.ToString()}})
            ON CONFLICT (member_id, thread_id) DO UPDATE SET level = EXCLUDED.level
            """, cancellation);

    // PostgreSQL's own way to write a set of ranges, for example {[1,6),[9,10)}.
    private static string Written(NumberRanges ranges) => string.Create(CultureInfo.InvariantCulture,
        $"{{{string.Join(',', ranges.Ranges.Select(range => string.Create(CultureInfo.InvariantCulture, $"[{range.From},{range.To + 1})")))}}}");
}
