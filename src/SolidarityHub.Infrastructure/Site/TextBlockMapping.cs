using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Infrastructure.Site;

/// <summary>The site's own texts; the key is the address of a text in the pages.</summary>
internal sealed class TextBlockMapping : IEntityTypeConfiguration<TextBlock>
{
    public void Configure(EntityTypeBuilder<TextBlock> block)
    {
        block.ToTable("text_blocks");
        block.HasKey(b => b.Key);
        block.Property(b => b.Key).HasMaxLength(TextBlock.KeyMaxLength);
        block.Property(b => b.Url).HasMaxLength(Partner.UrlMaxLength);
        block.Property(b => b.Version).IsConcurrencyToken();
    }
}
