using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Notifications;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Notifications;

/// <summary>Notices: one row for each person and thing, read newest first; the unread ones are counted on every page.</summary>
internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("notices");
        notice.HasKey(n => new { n.MemberId, n.ThingId });
        notice.Ignore(n => n.Unread);
        notice.HasOne<Member>().WithMany().HasForeignKey(n => n.MemberId).OnDelete(DeleteBehavior.Cascade);
        notice.HasOne<DiscussionThread>().WithMany().HasForeignKey(n => n.ThreadId).OnDelete(DeleteBehavior.Cascade);
        notice.HasOne<Post>().WithMany().HasForeignKey(n => n.PostId).OnDelete(DeleteBehavior.Cascade);
        notice.HasIndex(n => new { n.MemberId, n.At });
        notice.HasIndex(n => n.MemberId).HasFilter("read_at IS NULL").HasDatabaseName("ix_notices_unread");
    }
}
