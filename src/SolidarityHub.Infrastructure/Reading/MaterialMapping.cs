using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Files;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Infrastructure.Reading;

/// <summary>Materials of reading groups.</summary>
internal sealed class MaterialMapping : IEntityTypeConfiguration<Material>
{
    public void Configure(EntityTypeBuilder<Material> material)
    {
        material.Property(m => m.Id).ValueGeneratedNever();
        material.Property(m => m.Title).HasMaxLength(Material.TitleMaxLength);
        material.Property(m => m.BodyMarkdown).HasMaxLength(Material.BodyMaxLength);
        material.Property(m => m.Url).HasMaxLength(Material.UrlMaxLength);
        material.Property(m => m.Language).HasMaxLength(Language.MaxLength);
        material.Property(m => m.Source).HasMaxLength(Material.SourceMaxLength);
        material.Property(m => m.PageLabel).HasMaxLength(Material.LocatorMaxLength);
        material.Property(m => m.Paragraph).HasMaxLength(Material.LocatorMaxLength);
        material.Property(m => m.Edition).HasMaxLength(Material.EditionMaxLength);
        material.Property<uint>("xmin").IsRowVersion();
        material.HasOne<ReadingGroup>().WithMany().HasForeignKey(m => m.GroupId).OnDelete(DeleteBehavior.Cascade);
        material.HasOne<GroupChapter>().WithMany().HasForeignKey(m => m.GroupChapterId).OnDelete(DeleteBehavior.Cascade);
        material.HasOne<StoredFile>().WithMany().HasForeignKey(m => m.FileId).OnDelete(DeleteBehavior.Restrict);
        material.HasOne<Member>().WithMany().HasForeignKey(m => m.CreatedBy).OnDelete(DeleteBehavior.SetNull);
        material.HasIndex(m => new { m.GroupId, m.GroupChapterId, m.Position });
    }
}
