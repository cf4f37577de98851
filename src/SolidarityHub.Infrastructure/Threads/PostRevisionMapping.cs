using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Threads;

/// <summary>Earlier words of posts.</summary>
internal sealed class PostRevisionMapping : IEntityTypeConfiguration<PostRevision>
{
    public void Configure(EntityTypeBuilder<PostRevision> revision)
    {
        revision.ToTable("post_revisions");
        revision.Property(r => r.Id).ValueGeneratedNever();
        revision.Property(r => r.BodyMarkdown).HasMaxLength(Post.BodyMaxLength);
        revision.HasOne<Post>().WithMany().HasForeignKey(r => r.PostId).OnDelete(DeleteBehavior.Cascade);
        revision.HasIndex(r => new { r.PostId, r.Version });
    }
}
