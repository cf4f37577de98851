using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;
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
        article.Property(a => a.Language).HasMaxLength(Language.MaxLength).HasDefaultValue(Language.English);
        article.Property(a => a.Revision).HasDefaultValue(0);
        article.Property(a => a.ScheduledZone).HasMaxLength(Member.TimeZoneMaxLength);
        article.Property<uint>("xmin").IsRowVersion();
        article.Ignore(a => a.Audience);
        article.OwnsMany(a => a.Authors, author => author.ToJson());
        article.Navigation(a => a.Authors).UsePropertyAccessMode(PropertyAccessMode.Field);

        article.HasOne<DiscussionThread>().WithMany().HasForeignKey(a => a.ThreadId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne<Member>().WithMany().HasForeignKey(a => a.WrittenById).OnDelete(DeleteBehavior.SetNull);
        article.HasOne<ArticleImport>().WithMany().HasForeignKey(a => a.ImportId).OnDelete(DeleteBehavior.SetNull);
        article.HasOne<Organization>().WithMany().HasForeignKey(a => a.OrganizationId).OnDelete(DeleteBehavior.SetNull);
        article.HasIndex(a => a.Slug).IsUnique();
        article.HasIndex(a => new { a.DateSort, a.Id });
        // One translation for each language, also when two editors link at once; articles without translations never meet here.
        article.HasIndex(a => new { a.TranslationSetId, a.Language }).IsUnique();
        article.HasIndex(a => a.ScheduledFor).HasFilter("scheduled_for IS NOT NULL");
    }
}
