using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Letters that ask whether a listing is still right, by what their links can be recognised by.</summary>
internal sealed class ConfirmationLetterMapping : IEntityTypeConfiguration<ConfirmationLetter>
{
    public void Configure(EntityTypeBuilder<ConfirmationLetter> letter)
    {
        letter.Property(l => l.Id).ValueGeneratedNever();
        letter.Property<uint>("xmin").IsRowVersion();
        letter.HasOne<Organization>().WithMany().HasForeignKey(l => l.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        letter.HasOne<Member>().WithMany().HasForeignKey(l => l.MemberId).OnDelete(DeleteBehavior.Cascade);
        letter.HasIndex(l => l.Hash).IsUnique();
        letter.HasIndex(l => l.ExpiresAt);
    }
}
