using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Files;

namespace SolidarityHub.Infrastructure.Common.Files;

/// <summary>What is known of each file; its bytes are on the disk.</summary>
internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.Fingerprint).HasMaxLength(StoredFile.FingerprintLength).IsFixedLength();
        file.Property(f => f.Name).HasMaxLength(StoredFile.NameMaxLength);
        file.Property(f => f.ContentType).HasMaxLength(StoredFile.ContentTypeMaxLength);
        file.Property(f => f.Scanner).HasMaxLength(StoredFile.ScannerMaxLength);
        file.HasOne<Member>().WithMany().HasForeignKey(f => f.UploadedBy).OnDelete(DeleteBehavior.SetNull);
        file.HasIndex(f => f.Fingerprint);
    }
}
