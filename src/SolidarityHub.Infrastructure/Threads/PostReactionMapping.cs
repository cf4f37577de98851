using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Threads;

/// <summary>Who reacted; how many is kept with the post.</summary>
internal sealed class PostReactionMapping : IEntityTypeConfiguration<PostReaction>
{
    public void Configure(EntityTypeBuilder<PostReaction> reaction)
    {
        reaction.ToTable("post_reactions");
        reaction.HasKey(r => new { r.PostId, r.MemberId, r.Kind });
        reaction.HasOne<Post>().WithMany().HasForeignKey(r => r.PostId).OnDelete(DeleteBehavior.Cascade);
        reaction.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
