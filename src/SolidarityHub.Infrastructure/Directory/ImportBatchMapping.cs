using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Domain.Files;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Files of many listings.</summary>
internal sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> batch)
    {
        batch.Property(b => b.Id).ValueGeneratedNever();
        batch.Property(b => b.FileName).HasMaxLength(ImportBatch.FileNameMaxLength);
        // Batches from before files were tried first are done.
        batch.Property(b => b.State).HasDefaultValue(ImportState.Done);
        batch.Property(b => b.Fingerprint).HasMaxLength(StoredFile.FingerprintLength);
        batch.Property(b => b.Encoding).HasMaxLength(20).HasDefaultValue("");
        batch.Property(b => b.Delimiter).HasMaxLength(1).HasDefaultValue("");
        batch.PrimitiveCollection(b => b.Headers).HasDefaultValueSql("'{}'");
        batch.Property(b => b.HeadersKey).HasMaxLength(StoredFile.FingerprintLength).HasDefaultValue("");
        batch.PrimitiveCollection(b => b.Fields).HasDefaultValueSql("'{}'");
        batch.Property(b => b.RowCount).HasDefaultValue(0);
        batch.Property(b => b.RowsDone).HasDefaultValue(0);
        batch.Property(b => b.Failure).HasMaxLength(ImportBatch.FailureMaxLength);
        batch.HasOne<Member>().WithMany().HasForeignKey(b => b.StartedBy).OnDelete(DeleteBehavior.SetNull);
        batch.HasOne<Member>().WithMany().HasForeignKey(b => b.UndoneBy).OnDelete(DeleteBehavior.SetNull);
        batch.Property(b => b.TouchedAt).HasDefaultValueSql("now()");
        batch.HasIndex(b => new { b.HeadersKey, b.StartedAt });
        batch.HasIndex(b => b.StartedAt);
    }
}

/// <summary>What became of their rows.</summary>
internal sealed class ImportRowMapping : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> row)
    {
        row.HasKey(r => new { r.BatchId, r.Number });
        row.Property(r => r.Name).HasMaxLength(Organization.NameMaxLength);
        row.Property(r => r.Faults).IsJsonList();
        row.Property(r => r.Warnings).IsJsonList();
        row.Property(r => r.Likenesses).IsJsonList();
        row.Property(r => r.Slug).HasMaxLength(Domain.Common.Slug.MaxLength);
        row.HasOne<ImportBatch>().WithMany().HasForeignKey(r => r.BatchId).OnDelete(DeleteBehavior.Cascade);
        row.HasIndex(r => new { r.BatchId, r.Outcome, r.Number });
        row.HasIndex(r => r.Keys).HasMethod("gin");
    }
}
