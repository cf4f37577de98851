using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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
        AsText(post.Property(p => p.Links));
        AsText(post.Property(p => p.Outcomes));
        post.Ignore(p => p.Removed);
        post.Ignore(p => p.Hidden);
        post.Ignore(p => p.Pinned);
        post.Ignore(p => p.Moved);
        post.HasOne<DiscussionThread>().WithMany().HasForeignKey(p => p.ThreadId).OnDelete(DeleteBehavior.Cascade);
        post.HasOne<Post>().WithMany().HasForeignKey(p => p.ParentId).OnDelete(DeleteBehavior.Restrict);
        post.HasOne<Member>().WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.SetNull);
        post.HasOne<Member>().WithMany().HasForeignKey(p => p.HiddenById).OnDelete(DeleteBehavior.SetNull);
        post.HasOne<Member>().WithMany().HasForeignKey(p => p.RemovedById).OnDelete(DeleteBehavior.SetNull);
        post.HasOne<DiscussionThread>().WithMany().HasForeignKey(p => p.MovedToThreadId).OnDelete(DeleteBehavior.SetNull);
        post.HasIndex(p => p.HiddenById).HasFilter("hidden_by_id IS NOT NULL");
        post.HasIndex(p => p.RemovedById).HasFilter("removed_by_id IS NOT NULL");
        post.HasIndex(p => p.ThreadId).HasFilter("pinned_at IS NOT NULL").HasDatabaseName("ix_posts_pinned");
        post.HasIndex(p => new { p.ThreadId, p.Number }).IsUnique();
        post.HasIndex(p => new { p.ThreadId, p.Seq });
        post.HasIndex(p => new { p.AuthorId, p.PostedAt });
    }

    /// <summary>Few, short and read with every post, so they stand in its own row.</summary>
    private static void AsText(PropertyBuilder<IReadOnlyList<LinkedThing>> things) =>
        things.HasColumnType("text[]").HasDefaultValueSql("'{}'").HasConversion(
            links => links.Select(link => link.ToString()).ToArray(),
            stored => stored.Select(LinkedThing.Parse).ToList(),
            new ValueComparer<IReadOnlyList<LinkedThing>>(
                (one, other) => one!.SequenceEqual(other!), links => links.Aggregate(0, HashCode.Combine), links => links));
}
