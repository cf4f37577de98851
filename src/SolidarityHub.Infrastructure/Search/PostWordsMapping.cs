using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Search;

/// <summary>The words of each post, folded, so that a search over all conversations reads an index and not the posts.</summary>
internal sealed class PostWordsMapping : IEntityTypeConfiguration<Post>
{
    public const string Words = "Words";

    public void Configure(EntityTypeBuilder<Post> post)
    {
        // "simple" stems nothing: posts come in many languages.
        post.Property<NpgsqlTsVector>(Words).HasComputedColumnSql("to_tsvector('simple', hub_fold(body_markdown))", stored: true);
        post.HasIndex(Words).HasMethod("gin");
    }
}
