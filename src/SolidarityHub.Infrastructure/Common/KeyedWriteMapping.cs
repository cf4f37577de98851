using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Infrastructure.Common;

/// <summary>The ledger of programs' keys: one row for each member and key.</summary>
internal sealed class KeyedWriteMapping : IEntityTypeConfiguration<KeyedWrite>
{
    public void Configure(EntityTypeBuilder<KeyedWrite> write)
    {
        write.HasKey(w => new { w.OwnerId, w.Key });
        write.Property(w => w.Key).HasMaxLength(KeyedWrite.KeyMaxLength);
        write.HasOne<Member>().WithMany().HasForeignKey(w => w.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
