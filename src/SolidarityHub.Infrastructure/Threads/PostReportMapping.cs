using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Infrastructure.Moderation;

namespace SolidarityHub.Infrastructure.Threads;

/// <summary>Reports: one from each member about each post; the open ones are the editors' queue.</summary>
internal sealed class PostReportMapping : IEntityTypeConfiguration<PostReport>
{
    public void Configure(EntityTypeBuilder<PostReport> report)
    {
        report.ToTable("post_reports");
        report.IsReport();
        report.HasOne<Post>().WithMany().HasForeignKey(r => r.PostId).OnDelete(DeleteBehavior.Cascade);
        report.HasIndex(r => new { r.PostId, r.ReporterId }).IsUnique();
    }
}
