using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Infrastructure.Articles;

/// <summary>Tables of articles that wait to be taken in.</summary>
internal sealed class ArticleImportMapping : IEntityTypeConfiguration<ArticleImport>
{
    public void Configure(EntityTypeBuilder<ArticleImport> import)
    {
        import.Property(i => i.Id).ValueGeneratedNever();
        import.Property(i => i.FileName).HasMaxLength(ArticleImport.FileNameMaxLength);
        import.Property(i => i.Language).HasMaxLength(Language.MaxLength);
        import.Property<uint>("xmin").IsRowVersion();
        import.HasOne<Member>().WithMany().HasForeignKey(i => i.StartedBy).OnDelete(DeleteBehavior.SetNull);
        import.HasOne<Member>().WithMany().HasForeignKey(i => i.UndoneBy).OnDelete(DeleteBehavior.SetNull);
    }
}
