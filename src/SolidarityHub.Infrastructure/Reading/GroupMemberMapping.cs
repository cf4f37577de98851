using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Infrastructure.Reading;

/// <summary>Who belongs to which reading group.</summary>
internal sealed class GroupMemberMapping : IEntityTypeConfiguration<GroupMember>
{
    public void Configure(EntityTypeBuilder<GroupMember> place)
    {
        place.HasKey(p => new { p.GroupId, p.MemberId });
        place.HasOne<Member>().WithMany().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Cascade);
        place.HasIndex(p => p.MemberId);
    }
}
