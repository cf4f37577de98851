using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Wishes to belong to an organization.</summary>
internal sealed class MembershipRequestMapping : IEntityTypeConfiguration<MembershipRequest>
{
    public void Configure(EntityTypeBuilder<MembershipRequest> asked)
    {
        asked.Property(r => r.Id).ValueGeneratedNever();
        asked.Property(r => r.Words).HasMaxLength(MembershipRequest.WordsMaxLength);
        asked.HasOne<Organization>().WithMany().HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        asked.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
        asked.HasOne<Member>().WithMany().HasForeignKey(r => r.AnsweredBy).OnDelete(DeleteBehavior.SetNull);
        // One unanswered wish for each person and organization.
        asked.HasIndex(r => new { r.OrganizationId, r.MemberId }).IsUnique().HasFilter("accepted IS NULL");
    }
}
