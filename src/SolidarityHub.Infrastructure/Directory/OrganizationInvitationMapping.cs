using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Invitations into organizations.</summary>
internal sealed class OrganizationInvitationMapping : IEntityTypeConfiguration<OrganizationInvitation>
{
    public void Configure(EntityTypeBuilder<OrganizationInvitation> invitation)
    {
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.Code).HasMaxLength(OrganizationInvitation.CodeMaxLength);
        invitation.Property(i => i.Email).HasMaxLength(OrganizationContact.EmailMaxLength);
        invitation.Property<uint>("xmin").IsRowVersion();
        invitation.HasOne<Organization>().WithMany().HasForeignKey(i => i.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        invitation.HasOne<Member>().WithMany().HasForeignKey(i => i.InvitedBy).OnDelete(DeleteBehavior.SetNull);
        invitation.HasIndex(i => i.Code).IsUnique();
    }
}
