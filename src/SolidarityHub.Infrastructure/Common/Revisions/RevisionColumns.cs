using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Infrastructure.Common.Revisions;

/// <summary>What the tables of revisions have in common; their rows are written once.</summary>
internal static class RevisionColumns
{
    public static void IsRevision<T>(this EntityTypeBuilder<T> revision) where T : Revision
    {
        revision.Property(r => r.Id).ValueGeneratedNever();
        revision.Property(r => r.Content).HasColumnType("jsonb");
        revision.Property(r => r.Fields).HasDefaultValueSql("'{}'");
        revision.Property(r => r.Note).HasMaxLength(Revision.NoteMaxLength);
        revision.HasOne<Member>().WithMany().HasForeignKey(r => r.ActorId).OnDelete(DeleteBehavior.SetNull);
    }
}
