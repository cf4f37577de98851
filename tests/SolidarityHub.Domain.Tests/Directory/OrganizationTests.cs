using NodaTime;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Domain.Tests.Directory;

/// <summary>A listing waits, is published, sent back or declined, and goes no other way.</summary>
public sealed class OrganizationTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 5, 1, 12, 0);
    private static readonly ListingText Text = new() { Name = "Tool Library", MainSector = "AM60", Sectors = ["AM30", "AM60"] };

    [Fact]
    public void A_registered_organization_waits_for_an_editor() => Assert.Equal(ListingStatus.Submitted, Registered().Status);

    [Fact]
    public void A_public_listing_is_published_and_unclaimed()
    {
        var listing = Organization.ListPublicly(Guid.CreateVersion7(), "tool-library", Guid.CreateVersion7(), Text, Now);
        Assert.True(listing.IsPublished);
        Assert.True(listing.Unclaimed);
    }

    [Fact]
    public void The_main_sector_counts_once_among_the_sectors() => Assert.Equal(["AM60", "AM30"], Registered().Sectors);

    [Fact]
    public void A_published_listing_is_not_published_again()
    {
        var organization = Registered();
        Assert.True(organization.Publish(Now).Succeeded);
        Assert.Equal(OrganizationErrors.AlreadyPublished, organization.Publish(Now).Error);
    }

    [Fact]
    public void A_listing_that_was_sent_back_waits_again_once_it_is_revised()
    {
        var organization = Registered();
        organization.AskForChanges();
        Assert.True(organization.Revise(Text, Now).Succeeded);
        Assert.Equal(ListingStatus.Submitted, organization.Status);
    }

    [Fact]
    public void A_published_listing_stays_published_when_it_is_revised()
    {
        var organization = Registered();
        organization.Publish(Now);
        organization.Revise(Text with { Name = "Lending Library" }, Now);
        Assert.True(organization.IsPublished);
        Assert.Equal("Lending Library", organization.Name);
    }

    [Fact]
    public void A_published_listing_can_be_neither_declined_nor_sent_back()
    {
        var organization = Registered();
        organization.Publish(Now);
        Assert.Equal(OrganizationErrors.NotWaiting, organization.Reject().Error);
        Assert.Equal(OrganizationErrors.NotWaiting, organization.AskForChanges().Error);
        Assert.True(organization.IsPublished);
    }

    private static Organization Registered() =>
        Organization.Register(Guid.CreateVersion7(), "tool-library", Guid.CreateVersion7(), Text, Now);
}
