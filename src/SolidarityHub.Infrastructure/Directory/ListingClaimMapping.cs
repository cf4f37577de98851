using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Who says that a public listing is theirs.</summary>
internal sealed class ListingClaimMapping : IEntityTypeConfiguration<ListingClaim>
{
    public void Configure(EntityTypeBuilder<ListingClaim> claim)
    {
        claim.Property(c => c.Id).ValueGeneratedNever();
        claim.Property(c => c.Website).HasMaxLength(Organization.WebsiteMaxLength);
        claim.Property(c => c.Email).HasMaxLength(OrganizationContact.EmailMaxLength);
        claim.Property(c => c.Token).HasMaxLength(ListingClaim.TokenMaxLength);
        claim.Property(c => c.Words).HasMaxLength(ListingClaim.WordsMaxLength);
        claim.Property(c => c.Note).HasMaxLength(Organization.NoteMaxLength);
        claim.Property<uint>("xmin").IsRowVersion();
        claim.HasOne<Organization>().WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        claim.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Cascade);
        claim.HasOne<Member>().WithMany().HasForeignKey(c => c.DecidedBy).OnDelete(DeleteBehavior.SetNull);
        claim.HasIndex(c => new { c.OrganizationId, c.State });
        claim.HasIndex(c => new { c.MemberId, c.StartedAt });
        claim.HasIndex(c => c.LetterHash).IsUnique();
        claim.HasIndex(c => c.StartedAt).HasFilter("state = 'Open' AND proof = 'Word'").HasDatabaseName("ix_listing_claims_waiting");
    }
}
