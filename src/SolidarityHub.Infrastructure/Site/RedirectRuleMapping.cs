using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Infrastructure.Site;

/// <summary>Old addresses.</summary>
internal sealed class RedirectRuleMapping : IEntityTypeConfiguration<RedirectRule>
{
    public void Configure(EntityTypeBuilder<RedirectRule> rule)
    {
        rule.ToTable("redirect_rules");
        rule.Property(r => r.Id).ValueGeneratedNever();
        rule.Property(r => r.Path).HasMaxLength(RedirectRule.PathMaxLength);
        rule.Property(r => r.Target).HasMaxLength(RedirectRule.PathMaxLength);
        rule.HasIndex(r => new { r.Path, r.Match }).IsUnique();
    }
}
