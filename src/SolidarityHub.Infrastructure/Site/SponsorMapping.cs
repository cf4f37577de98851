using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Infrastructure.Site;

/// <summary>Sponsors.</summary>
internal sealed class SponsorMapping : IEntityTypeConfiguration<Sponsor>
{
    public void Configure(EntityTypeBuilder<Sponsor> sponsor)
    {
        sponsor.ToTable("sponsors");
        sponsor.Property(s => s.Id).ValueGeneratedNever();
        sponsor.Property(s => s.Name).HasMaxLength(Sponsor.NameMaxLength);
        sponsor.Property(s => s.Url).HasMaxLength(Sponsor.UrlMaxLength);
        sponsor.Property(s => s.Language).HasMaxLength(Language.MaxLength);
        sponsor.Property<uint>("xmin").IsRowVersion();
    }
}
