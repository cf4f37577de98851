using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Domain.Tests.Directory;

/// <summary>Two listings are of the same organization when mail, phone, website, name or door say so.</summary>
public sealed class LikenessTests
{
    private static readonly GeoPoint Here = new(37.8044, -122.2708);
    private static readonly ListingTraits Bakery = new("green bread co op", "greenbread.example", ["hi@greenbread.example"], ["105550199"], [Here], [Here]);

    [Fact]
    public void The_same_mail_or_phone_is_certain()
    {
        var other = new ListingTraits("other", "", ["hi@greenbread.example"], ["105550199"], [], []);
        Assert.Equal((100, LikenessReason.SameEmail), (Between(other, 0).Percent, Between(other, 0).Reasons[0]));
        Assert.Equal(100, Between(other with { Emails = [] }, 0).Percent);
    }

    [Fact]
    public void The_same_domain_is_likely_even_far_away() =>
        Assert.Equal(80, Between(new ListingTraits("other", "greenbread.example", [], [], [new GeoPoint(52, 13)], [new GeoPoint(52, 13)]), 0).Percent);

    [Fact]
    public void A_shared_host_says_nothing()
    {
        Assert.Equal("", WebDomain.Of("https://www.facebook.com/greenbread"));
        Assert.Equal("", WebDomain.OfEmail("greenbread@gmail.com"));
        Assert.Equal("greenbread.co.uk", WebDomain.Of("https://shop.greenbread.co.uk/x"));
        Assert.Equal("greenbread.coop", WebDomain.OfEmail("a@mail.greenbread.coop"));
    }

    [Fact]
    public void A_similar_name_far_away_is_another() =>
        Assert.Equal(0, Between(new ListingTraits("green bread co op", "", [], [], [new GeoPoint(37.8144, -122.2708)], []), 1).Percent);

    [Theory]
    [InlineData(0.5, 60)]
    [InlineData(0.6, 0)]
    public void A_similar_name_in_another_town_is_another(double degreesNorth, int percent) =>
        Assert.Equal(percent, Between(new ListingTraits("green bread co op", "", [], [], [], [new GeoPoint(Here.Latitude + degreesNorth, Here.Longitude)]), 1).Percent);

    [Fact]
    public void However_coarsely_a_point_is_shown_its_town_stays_the_same()
    {
        var shown = Here.Blurred(LocationPrecision.Region)!.Value;
        Assert.InRange(Here.KilometresTo(shown), 0.001, Likeness.AnotherTown);
        // The worst case: in the middle of a square, at the equator.
        var worst = new GeoPoint(0.25, 0.25);
        Assert.True(worst.KilometresTo(worst.Blurred(LocationPrecision.Region)!.Value) < Likeness.AnotherTown);
    }

    [Fact]
    public void A_similar_name_without_a_point_is_worth_asking() =>
        Assert.True(Between(new ListingTraits("green bread coop", "", [], [], [], []), 0.7).Percent >= Likeness.WorthAsking);

    [Fact]
    public void Two_differing_words_are_still_similar() =>
        Assert.Contains(LikenessReason.SimilarName, Between(new ListingTraits("the green bread co op", "", [], [], [], []), 0.2).Reasons);

    [Fact]
    public void The_same_house_alone_is_not_enough()
    {
        var neighbour = new ListingTraits("tool library", "", [], [], [Here], []);
        Assert.True(Between(neighbour, 0.1).Percent < Likeness.WorthAsking);
        Assert.Equal(95, Between(neighbour with { Name = "green bread co op" }, 1).Percent);
    }

    private static Likeness Between(ListingTraits other, double names) => Likeness.Between(Bakery, other, names);
}
