using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Infrastructure.Common.Revisions;

namespace SolidarityHub.Infrastructure.Articles;

/// <summary>What articles said before.</summary>
internal sealed class ArticleRevisionMapping : IEntityTypeConfiguration<ArticleRevision>
{
    public void Configure(EntityTypeBuilder<ArticleRevision> revision)
    {
        revision.IsRevision();
        revision.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId).OnDelete(DeleteBehavior.Cascade);
        // Two edits at once would make the same number: the second is refused.
        revision.HasIndex(r => new { r.ArticleId, r.Number }).IsUnique();
    }
}
