using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Threads;

/// <summary>What each member has read, as PostgreSQL's own sets of number ranges.</summary>
internal sealed class ThreadReaderMapping : IEntityTypeConfiguration<ThreadReader>
{
    public void Configure(EntityTypeBuilder<ThreadReader> reader)
    {
        reader.ToTable("thread_readers");
        reader.HasKey(r => new { r.MemberId, r.ThreadId });
        reader.Property(r => r.Read).HasColumnType("int8multirange").HasConversion(
            ranges => ranges.Ranges.Select(range => new NpgsqlRange<long>(range.From, true, range.To + 1, false)).ToArray(),
            stored => NumberRanges.Of(stored.Select(range => new NumberRange(range.LowerBound, range.UpperBound - 1))),
            new ValueComparer<NumberRanges>((one, other) => Equals(one, other), ranges => ranges.GetHashCode(), ranges => ranges));
        reader.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
        reader.HasOne<DiscussionThread>().WithMany().HasForeignKey(r => r.ThreadId).OnDelete(DeleteBehavior.Cascade);
        reader.HasIndex(r => new { r.ThreadId, r.Level });
    }
}
