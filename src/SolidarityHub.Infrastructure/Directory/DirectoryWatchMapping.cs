using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Who watches which view.</summary>
internal sealed class DirectoryWatchMapping : IEntityTypeConfiguration<DirectoryWatch>
{
    public void Configure(EntityTypeBuilder<DirectoryWatch> watch)
    {
        watch.Property(w => w.Id).ValueGeneratedNever();
        watch.Property(w => w.Query).HasMaxLength(DirectoryWatch.QueryMaxLength);
        watch.HasOne<Member>().WithMany().HasForeignKey(w => w.MemberId).OnDelete(DeleteBehavior.Cascade);
        watch.HasIndex(w => new { w.MemberId, w.Query }).IsUnique();
        watch.HasIndex(w => w.ToldUntil);
    }
}
