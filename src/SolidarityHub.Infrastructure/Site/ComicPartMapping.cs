using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Infrastructure.Site;

/// <summary>The parts of the comic.</summary>
internal sealed class ComicPartMapping : IEntityTypeConfiguration<ComicPart>
{
    public void Configure(EntityTypeBuilder<ComicPart> part)
    {
        part.ToTable("comic_parts");
        part.Property(p => p.Id).ValueGeneratedNever();
        part.Property(p => p.Title).HasMaxLength(Comic.TitleMaxLength);
        part.Property(p => p.Language).HasMaxLength(Language.MaxLength);
        part.Property<uint>("xmin").IsRowVersion();
    }
}
