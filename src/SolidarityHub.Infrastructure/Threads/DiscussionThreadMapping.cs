using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Threads;

/// <summary>Conversations. The counters carry no index, so that each post updates its row in place (HOT).</summary>
internal sealed class DiscussionThreadMapping : IEntityTypeConfiguration<DiscussionThread>
{
    public void Configure(EntityTypeBuilder<DiscussionThread> thread)
    {
        thread.ToTable("threads");
        thread.Property(t => t.Id).ValueGeneratedNever();
        thread.Property(t => t.Title).HasMaxLength(DiscussionThread.TitleMaxLength);
        thread.Property(t => t.Path).HasMaxLength(DiscussionThread.PathMaxLength);
        thread.Ignore(t => t.Writers);
        thread.HasOne<Member>().WithMany().HasForeignKey(t => t.SlowedById).OnDelete(DeleteBehavior.SetNull);
        thread.HasIndex(t => t.SlowedById).HasFilter("slowed_by_id IS NOT NULL");
        thread.HasIndex(t => new { t.SubjectKind, t.SubjectId }).IsUnique();
    }
}
