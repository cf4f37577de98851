using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Threads;

/// <summary>The ledger of client keys: one row for each member and key.</summary>
internal sealed class PostOperationMapping : IEntityTypeConfiguration<PostOperation>
{
    public void Configure(EntityTypeBuilder<PostOperation> operation)
    {
        operation.ToTable("post_operations");
        operation.HasKey(o => new { o.MemberId, o.ClientKey });
        operation.Property(o => o.ClientKey).HasMaxLength(Post.ClientKeyMaxLength);
        operation.HasOne<Member>().WithMany().HasForeignKey(o => o.MemberId).OnDelete(DeleteBehavior.Cascade);
        operation.HasOne<Post>().WithMany().HasForeignKey(o => o.PostId).OnDelete(DeleteBehavior.Cascade);
        operation.HasIndex(o => o.At);
    }
}
