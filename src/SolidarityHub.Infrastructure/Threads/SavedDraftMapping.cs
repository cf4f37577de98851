using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Threads;

/// <summary>Drafts: one for each member and conversation.</summary>
internal sealed class SavedDraftMapping : IEntityTypeConfiguration<SavedDraft>
{
    public void Configure(EntityTypeBuilder<SavedDraft> draft)
    {
        draft.ToTable("thread_drafts");
        draft.HasKey(d => new { d.MemberId, d.ThreadId });
        draft.Property(d => d.Body).HasMaxLength(Post.BodyMaxLength);
        draft.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId).OnDelete(DeleteBehavior.Cascade);
        draft.HasOne<DiscussionThread>().WithMany().HasForeignKey(d => d.ThreadId).OnDelete(DeleteBehavior.Cascade);
        draft.HasOne<Post>().WithMany().HasForeignKey(d => d.ParentId).OnDelete(DeleteBehavior.SetNull);
    }
}
