using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Infrastructure.Moderation;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>What is said against listings, by members and by visitors.</summary>
internal sealed class ListingReportMapping : IEntityTypeConfiguration<ListingReport>
{
    public void Configure(EntityTypeBuilder<ListingReport> report)
    {
        report.ToTable("listing_reports");
        report.IsReport();
        report.Property(r => r.Email).HasMaxLength(ListingReport.EmailMaxLength);
        report.Property(r => r.Language).HasMaxLength(Language.MaxLength);
        report.HasOne<Organization>().WithMany().HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        report.HasOne<Organization>().WithMany().HasForeignKey(r => r.DuplicateOfId).OnDelete(DeleteBehavior.SetNull);
        report.HasIndex(r => r.OrganizationId).HasFilter("answered_at IS NULL").HasDatabaseName("ix_listing_reports_of_listing");
    }
}
