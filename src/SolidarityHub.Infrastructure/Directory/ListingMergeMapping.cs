using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Which listings became one, with what went over; written once.</summary>
internal sealed class ListingMergeMapping : IEntityTypeConfiguration<ListingMerge>
{
    public void Configure(EntityTypeBuilder<ListingMerge> merge)
    {
        merge.Property(m => m.Id).ValueGeneratedNever();
        merge.Property(m => m.Moved).HasColumnType("jsonb");
        merge.HasOne<Organization>().WithMany().HasForeignKey(m => m.KeptId).OnDelete(DeleteBehavior.Cascade);
        merge.HasOne<Organization>().WithMany().HasForeignKey(m => m.FoldedId).OnDelete(DeleteBehavior.Cascade);
        merge.HasOne<Member>().WithMany().HasForeignKey(m => m.MergedBy).OnDelete(DeleteBehavior.SetNull);
        // Nothing is folded away twice.
        merge.HasIndex(m => m.FoldedId).IsUnique();
    }
}
