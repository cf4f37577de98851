using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Infrastructure.Accounts;

/// <summary>Members as others meet them.</summary>
internal sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.Property(m => m.Id).ValueGeneratedNever();
        member.Property(m => m.DisplayName).HasMaxLength(Member.DisplayNameMaxLength);
        member.Property(m => m.Pronouns).HasMaxLength(Member.PronounsMaxLength);
        member.Property(m => m.Bio).HasMaxLength(Member.BioMaxLength);
        member.Property(m => m.Language).HasMaxLength(Language.MaxLength);
        member.Property(m => m.TimeZone).HasMaxLength(Member.TimeZoneMaxLength);
    }
}
