using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Infrastructure.Common;

/// <summary>Messages on their way out; only those still due are indexed.</summary>
internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("outbox");
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Kind).HasMaxLength(OutboxMessage.KindMaxLength);
        message.Property(m => m.Payload).HasColumnType("jsonb");
        message.HasIndex(m => m.DueAt).HasFilter("sent_at IS NULL AND given_up_at IS NULL");
    }
}
