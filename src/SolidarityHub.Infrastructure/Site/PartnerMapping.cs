using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Infrastructure.Site;

/// <summary>Partners.</summary>
internal sealed class PartnerMapping : IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Partner> partner)
    {
        partner.ToTable("partners");
        partner.Property(p => p.Id).ValueGeneratedNever();
        partner.Property(p => p.Name).HasMaxLength(Partner.NameMaxLength);
        partner.Property(p => p.ParentBody).HasMaxLength(Partner.NameMaxLength);
        partner.Property(p => p.Url).HasMaxLength(Partner.UrlMaxLength);
        partner.Property(p => p.Language).HasMaxLength(Language.MaxLength);
        partner.Property<uint>("xmin").IsRowVersion();
    }
}
