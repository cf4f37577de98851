using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Infrastructure.Common.Revisions;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>What listings said before.</summary>
internal sealed class ListingRevisionMapping : IEntityTypeConfiguration<ListingRevision>
{
    public void Configure(EntityTypeBuilder<ListingRevision> revision)
    {
        revision.IsRevision();
        revision.HasOne<Organization>().WithMany().HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        // Two edits at once would make the same number: the second is refused.
        revision.HasIndex(r => new { r.OrganizationId, r.Number }).IsUnique();
    }
}
