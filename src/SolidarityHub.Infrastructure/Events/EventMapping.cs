using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Events;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Events;

/// <summary>Events. Lists read them by time, so both ends of the time are indexed.</summary>
internal sealed class EventMapping : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> @event)
    {
        @event.Property(e => e.Id).ValueGeneratedNever();
        @event.Property(e => e.Slug).HasMaxLength(Slug.MaxLength);
        @event.Property(e => e.Title).HasMaxLength(Event.TitleMaxLength);
        @event.Property(e => e.Summary).HasMaxLength(Event.SummaryMaxLength);
        @event.Property(e => e.Description).HasMaxLength(Event.DescriptionMaxLength);
        @event.Property(e => e.Language).HasMaxLength(Language.MaxLength);
        @event.Property(e => e.TimeZone).HasMaxLength(EventTime.TimeZoneMaxLength);
        @event.Property(e => e.Venue).HasMaxLength(EventPlace.VenueMaxLength);
        @event.Property(e => e.Address).HasMaxLength(EventPlace.AddressMaxLength);
        @event.Property(e => e.Place).HasMaxLength(EventPlace.NameMaxLength);
        @event.Property(e => e.OnlineUrl).HasMaxLength(EventPlace.OnlineUrlMaxLength);
        @event.Property(e => e.Cost).HasMaxLength(Event.CostMaxLength);
        @event.Property(e => e.Access).HasMaxLength(Event.AccessMaxLength);
        @event.Property(e => e.StatusNote).HasMaxLength(Event.StatusNoteMaxLength);
        @event.Ignore(e => e.Audience);

        @event.HasOne<Member>().WithMany().HasForeignKey(e => e.AnnouncedBy).OnDelete(DeleteBehavior.SetNull);
        @event.HasOne<DiscussionThread>().WithMany().HasForeignKey(e => e.ThreadId).OnDelete(DeleteBehavior.Restrict);
        @event.HasIndex(e => e.Slug).IsUnique();
        @event.HasIndex(e => e.OverAt);
        @event.HasIndex(e => e.StartsAt);
        @event.HasIndex(e => new { e.HostKind, e.HostId });
        @event.ToTable(table => table.HasCheckConstraint("ck_events_capacity", "going_count >= 0 AND going_count <= coalesce(capacity, going_count)"));
    }
}

/// <summary>Answers to invitations; one for each member and event.</summary>
internal sealed class EventRsvpMapping : IEntityTypeConfiguration<EventRsvp>
{
    public void Configure(EntityTypeBuilder<EventRsvp> rsvp)
    {
        rsvp.HasKey(r => new { r.EventId, r.MemberId });
        rsvp.Ignore(r => r.Places);
        rsvp.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.Cascade);
        rsvp.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
        rsvp.HasIndex(r => r.MemberId);
    }
}
