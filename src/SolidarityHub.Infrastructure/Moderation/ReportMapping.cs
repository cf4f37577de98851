using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Moderation;

namespace SolidarityHub.Infrastructure.Moderation;

/// <summary>What reports of all kinds have in common; the open ones are an editors' queue, the longest waiting first.</summary>
internal static class ReportMapping
{
    public static void IsReport<T>(this EntityTypeBuilder<T> report) where T : Report
    {
        report.Property(r => r.Id).ValueGeneratedNever();
        report.Property(r => r.Note).HasMaxLength(Report.NoteMaxLength);
        report.Property(r => r.Answer).HasMaxLength(Report.AnswerMaxLength);
        report.HasOne<Member>().WithMany().HasForeignKey(r => r.ReporterId).OnDelete(DeleteBehavior.SetNull);
        report.HasOne<Member>().WithMany().HasForeignKey(r => r.AnsweredById).OnDelete(DeleteBehavior.SetNull);
        report.HasIndex(r => r.At).HasFilter("answered_at IS NULL").HasDatabaseName($"ix_{report.Metadata.GetTableName()}_open");
    }
}
