using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Infrastructure.Site;

/// <summary>The comic.</summary>
internal sealed class ComicMapping : IEntityTypeConfiguration<Comic>
{
    public void Configure(EntityTypeBuilder<Comic> comic)
    {
        comic.ToTable("comics");
        comic.Property(c => c.Id).ValueGeneratedNever();
        comic.Property(c => c.Slug).HasMaxLength(Slug.MaxLength);
        comic.Property(c => c.Title).HasMaxLength(Comic.TitleMaxLength);
        comic.Property(c => c.Language).HasMaxLength(Language.MaxLength);
        comic.Property(c => c.PageUrl).HasMaxLength(Comic.UrlMaxLength);
        comic.Property(c => c.ReaderUrl).HasMaxLength(Comic.UrlMaxLength);
        comic.Property(c => c.PrintUrl).HasMaxLength(Comic.UrlMaxLength);
        comic.Property<uint>("xmin").IsRowVersion();
        comic.HasIndex(c => c.Slug).IsUnique();
        comic.HasMany(c => c.Parts).WithOne().HasForeignKey(part => part.ComicId);
    }
}
