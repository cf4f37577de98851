using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Articles;

/// <summary>Articles; their authors are one JSON column, for they are read and written together.</summary>
internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.Property(a => a.Id).ValueGeneratedNever();
        article.Property(a => a.Slug).HasMaxLength(Slug.MaxLength);
        article.Property(a => a.Title).HasMaxLength(Article.TitleMaxLength);
        article.Property(a => a.Subtitle).HasMaxLength(Article.SubtitleMaxLength);
        article.Property(a => a.Outlet).HasMaxLength(Article.OutletMaxLength);
        article.Property(a => a.Date).HasMaxLength(PartialDate.MaxLength);
        article.Property(a => a.Url).HasMaxLength(Article.UrlMaxLength);
        article.Property(a => a.Body).HasMaxLength(Article.BodyMaxLength);
        article.Property<uint>("xmin").IsRowVersion();
        article.Ignore(a => a.Audience);
        article.OwnsMany(a => a.Authors, author => author.ToJson());
        article.Navigation(a => a.Authors).UsePropertyAccessMode(PropertyAccessMode.Field);

        article.HasOne<DiscussionThread>().WithMany().HasForeignKey(a => a.ThreadId).OnDelete(DeleteBehavior.Restrict);
        article.HasIndex(a => a.Slug).IsUnique();
        article.HasIndex(a => new { a.DateSort, a.Id });
    }
}
