using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Who belongs to which organization.</summary>
internal sealed class OrganizationMemberMapping : IEntityTypeConfiguration<OrganizationMember>
{
    public void Configure(EntityTypeBuilder<OrganizationMember> place)
    {
        place.HasKey(p => new { p.OrganizationId, p.MemberId });
        place.HasOne<Organization>().WithMany().HasForeignKey(p => p.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        place.HasOne<Member>().WithMany().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Cascade);
        place.HasIndex(p => p.MemberId);
    }
}
