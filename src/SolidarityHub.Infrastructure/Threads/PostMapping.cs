using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Threads;

/// <summary>Posts: found by number for reading, by sequence for catching up, by author for limits.</summary>
internal sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.ToTable("posts");
        post.Property(p => p.Id).ValueGeneratedNever();
        post.Property(p => p.BodyMarkdown).HasMaxLength(Post.BodyMaxLength);
        post.Property(p => p.ClientKey).HasMaxLength(Post.ClientKeyMaxLength);
        post.Ignore(p => p.Removed);
        post.HasOne<DiscussionThread>().WithMany().HasForeignKey(p => p.ThreadId).OnDelete(DeleteBehavior.Cascade);
        post.HasOne<Post>().WithMany().HasForeignKey(p => p.ParentId).OnDelete(DeleteBehavior.Restrict);
        post.HasOne<Member>().WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.SetNull);
        post.HasIndex(p => new { p.ThreadId, p.Number }).IsUnique();
        post.HasIndex(p => new { p.ThreadId, p.Seq });
        post.HasIndex(p => new { p.AuthorId, p.PostedAt });
    }
}
