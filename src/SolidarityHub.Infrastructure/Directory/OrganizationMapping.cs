using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Organizations. What search and the look for doubles read of them stands in directory-index.sql.</summary>
internal sealed class OrganizationMapping : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.Property(o => o.Id).ValueGeneratedNever();
        organization.Property(o => o.Slug).HasMaxLength(Slug.MaxLength);
        organization.Property(o => o.Name).HasMaxLength(Organization.NameMaxLength);
        organization.Property(o => o.Summary).HasMaxLength(Organization.SummaryMaxLength);
        organization.Property(o => o.DescriptionMarkdown).HasMaxLength(Organization.DescriptionMaxLength);
        organization.Property(o => o.Language).HasMaxLength(Language.MaxLength);
        organization.Property(o => o.Type).HasMaxLength(Organization.CodeMaxLength);
        organization.Property(o => o.MainSector).HasMaxLength(Organization.CodeMaxLength);
        organization.Property(o => o.MembershipBasis).HasMaxLength(Organization.CodeMaxLength);
        organization.Property(o => o.Website).HasMaxLength(Organization.WebsiteMaxLength);
        organization.Property(o => o.OpeningHours).HasMaxLength(Organization.OpeningHoursMaxLength);
        organization.Property(o => o.Mission).HasMaxLength(Organization.MissionMaxLength);
        organization.Property(o => o.Activity).HasDefaultValue(OrganizationActivity.Active);
        organization.Property(o => o.FoundedOn).HasMaxLength(PartialDate.MaxLength);
        organization.Property(o => o.AccessibilityNote).HasMaxLength(Organization.AccessibilityNoteMaxLength);
        organization.PrimitiveCollection(o => o.Accessibility).ElementType(fact => fact.HasConversion<string>());
        organization.Property(o => o.Links).IsJsonList();
        organization.Property(o => o.WebsiteDomain).HasMaxLength(WebDomain.MaxLength);
        organization.Property(o => o.ExternalId).HasMaxLength(Organization.ExternalIdMaxLength);
        organization.HasIndex(o => o.WebsiteDomain);
        organization.HasIndex(o => o.ExternalId);
        organization.HasIndex(o => o.ImportBatchId);
        organization.HasOne<ImportBatch>().WithMany().HasForeignKey(o => o.ImportBatchId).OnDelete(DeleteBehavior.SetNull);
        organization.HasOne<Domain.Files.StoredFile>().WithMany().HasForeignKey(o => o.LogoFileId).OnDelete(DeleteBehavior.SetNull);
        organization.Property<uint>("xmin").IsRowVersion();

        organization.HasMany(o => o.Locations).WithOne().HasForeignKey("OrganizationId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        organization.HasMany(o => o.Contacts).WithOne().HasForeignKey("OrganizationId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        organization.HasOne<DiscussionThread>().WithMany().HasForeignKey(o => o.ThreadId).OnDelete(DeleteBehavior.Restrict);

        organization.HasIndex(o => o.Slug).IsUnique();
        organization.HasIndex(o => new { o.Status, o.Name });
        organization.HasIndex(o => new { o.Status, o.PublishedAt });
        organization.HasIndex(o => o.LookAgainAt).HasFilter("status = 'Published' AND look_again_at IS NOT NULL");
        organization.HasOne<Organization>().WithMany().HasForeignKey(o => o.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        organization.Ignore(o => o.LastConfirmed);
        organization.Ignore(o => o.IsClaimable);
    }
}

/// <summary>Where organizations are.</summary>
internal sealed class OrganizationLocationMapping : IEntityTypeConfiguration<OrganizationLocation>
{
    public void Configure(EntityTypeBuilder<OrganizationLocation> place)
    {
        place.Property(p => p.Id).ValueGeneratedNever();
        place.Property(p => p.PlaceName).HasMaxLength(Place.NameMaxLength);
        place.Property(p => p.Region).HasMaxLength(Place.NameMaxLength);
        place.Property(p => p.Country).HasMaxLength(2);
        place.Property(p => p.Name).HasMaxLength(OrganizationLocation.NameMaxLength);
        place.Property(p => p.PostalCode).HasMaxLength(OrganizationLocation.PostalCodeMaxLength);
        place.Property(p => p.Address).HasMaxLength(OrganizationLocation.AddressMaxLength);
        // Only shown points are searched, so only they are indexed.
        place.HasIndex(p => new { p.ShownLatitude, p.ShownLongitude });
    }
}

/// <summary>The steps of listings; written once.</summary>
internal sealed class ListingEventMapping : IEntityTypeConfiguration<ListingEvent>
{
    public void Configure(EntityTypeBuilder<ListingEvent> step)
    {
        step.Property(s => s.Id).ValueGeneratedNever();
        step.Property(s => s.Note).HasMaxLength(Organization.NoteMaxLength);
        step.Property(s => s.Act).HasDefaultValue(ListingAct.Moved);
        step.HasOne<Organization>().WithMany().HasForeignKey(s => s.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        step.HasOne<Domain.Accounts.Member>().WithMany().HasForeignKey(s => s.ActorId).OnDelete(DeleteBehavior.SetNull);
    }
}

/// <summary>The gazetteer.</summary>
internal sealed class PlaceMapping : IEntityTypeConfiguration<Place>
{
    public const string SearchName = "SearchName";

    public void Configure(EntityTypeBuilder<Place> place)
    {
        place.Property(p => p.Id).ValueGeneratedNever();
        place.Property(p => p.Name).HasMaxLength(Place.NameMaxLength);
        place.Property(p => p.AsciiName).HasMaxLength(Place.NameMaxLength);
        place.Property(p => p.Region).HasMaxLength(Place.NameMaxLength);
        place.Property(p => p.Country).HasMaxLength(2);
        place.Property(p => p.TimeZone).HasMaxLength(Domain.Accounts.Member.TimeZoneMaxLength);
        place.Property<string>(SearchName).HasComputedColumnSql("hub_fold(name)", stored: true);
        place.HasIndex(SearchName).HasMethod("gin").HasOperators("gin_trgm_ops");
        // The largest towns of a window: along the people in a wide one, along the latitude in a narrow one.
        place.HasIndex(p => p.Population).IsDescending();
        place.HasIndex(p => new { p.Latitude, p.Longitude });
    }
}
