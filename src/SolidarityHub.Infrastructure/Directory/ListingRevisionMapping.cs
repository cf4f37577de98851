using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>What listings said before; written once.</summary>
internal sealed class ListingRevisionMapping : IEntityTypeConfiguration<ListingRevision>
{
    public void Configure(EntityTypeBuilder<ListingRevision> revision)
    {
        revision.Property(r => r.Id).ValueGeneratedNever();
        revision.Property(r => r.Content).HasColumnType("jsonb");
        revision.Property(r => r.Note).HasMaxLength(ListingRevision.NoteMaxLength);
        revision.HasOne<Organization>().WithMany().HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        revision.HasOne<Member>().WithMany().HasForeignKey(r => r.ActorId).OnDelete(DeleteBehavior.SetNull);
        // Two edits at once would make the same number: the second is refused.
        revision.HasIndex(r => new { r.OrganizationId, r.Number }).IsUnique();
    }
}
