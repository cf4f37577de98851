using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Articles;

namespace SolidarityHub.Infrastructure.Articles;

/// <summary>The steps on articles' ways.</summary>
internal sealed class ArticleStepMapping : IEntityTypeConfiguration<ArticleStep>
{
    public void Configure(EntityTypeBuilder<ArticleStep> step)
    {
        step.Property(s => s.Id).ValueGeneratedNever();
        step.Property(s => s.Reason).HasMaxLength(Article.ReasonMaxLength);
        step.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Cascade);
        step.HasOne<Member>().WithMany().HasForeignKey(s => s.ActorId).OnDelete(DeleteBehavior.SetNull);
        step.HasIndex(s => new { s.ArticleId, s.At });
    }
}
