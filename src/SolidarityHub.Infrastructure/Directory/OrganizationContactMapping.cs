using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>How organizations are reached, with what finds two listings of the same one.</summary>
internal sealed class OrganizationContactMapping : IEntityTypeConfiguration<OrganizationContact>
{
    public void Configure(EntityTypeBuilder<OrganizationContact> contact)
    {
        contact.ToTable("organization_contacts");
        contact.Property(c => c.Id).ValueGeneratedNever();
        contact.Property(c => c.Label).HasMaxLength(OrganizationContact.LabelMaxLength);
        contact.Property(c => c.Email).HasMaxLength(OrganizationContact.EmailMaxLength).HasColumnType("citext");
        contact.Property(c => c.Phone).HasMaxLength(OrganizationContact.PhoneMaxLength);
        contact.Property(c => c.PhoneKey).HasMaxLength(OrganizationContact.PhoneMaxLength);
        contact.HasIndex(c => c.Email);
        contact.HasIndex(c => c.PhoneKey);
    }
}
