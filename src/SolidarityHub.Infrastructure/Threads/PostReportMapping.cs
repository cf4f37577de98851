using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Threads;

/// <summary>Reports: one from each member about each post; the open ones are the editors' queue.</summary>
internal sealed class PostReportMapping : IEntityTypeConfiguration<PostReport>
{
    public void Configure(EntityTypeBuilder<PostReport> report)
    {
        report.ToTable("post_reports");
        report.Property(r => r.Id).ValueGeneratedNever();
        report.Property(r => r.Note).HasMaxLength(PostReport.NoteMaxLength);
        report.Property(r => r.Answer).HasMaxLength(PostReport.AnswerMaxLength);
        report.HasOne<Post>().WithMany().HasForeignKey(r => r.PostId).OnDelete(DeleteBehavior.Cascade);
        report.HasOne<Member>().WithMany().HasForeignKey(r => r.ReporterId).OnDelete(DeleteBehavior.SetNull);
        report.HasIndex(r => new { r.PostId, r.ReporterId }).IsUnique();
        report.HasIndex(r => r.At).HasFilter("answered_at IS NULL").HasDatabaseName("ix_post_reports_open");
    }
}
