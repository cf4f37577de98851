using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Domain.Tests.Site;

/// <summary>Old addresses lead where editors say, and never away from the site or over a page that people need.</summary>
public sealed class RedirectTests
{
    private static readonly RedirectTable Table = new(
    [
        ("/news", RedirectMatch.Exact, new Destination("/articles", false)),
        ("/?p=44", RedirectMatch.Exact, new Destination("/articles?kind=talk", false)),
        ("/2017", RedirectMatch.Prefix, new Destination(null, false)),
        ("/2017/01/31/share", RedirectMatch.Prefix, new Destination(null, true)),
    ]);

    [Theory]
    [InlineData("/news")]
    [InlineData("/news/")]
    [InlineData("/News/")]
    public void An_old_address_is_known_whatever_its_case_and_last_slash(string path) =>
        Assert.Equal("/articles", Table.Find(path, "")!.Target);

    [Fact]
    public void A_rule_without_a_query_matches_any_query() => Assert.Equal("/articles", Table.Find("/news", "?from=mail")!.Target);

    [Fact]
    public void A_rule_with_a_query_matches_only_that_query()
    {
        Assert.Equal("/articles?kind=talk", Table.Find("/", "?p=44")!.Target);
        Assert.Null(Table.Find("/", "?p=45"));
        Assert.Null(Table.Find("/", ""));
    }

    [Fact]
    public void The_longest_beginning_decides()
    {
        Assert.True(Table.Find("/2017/01/31/share-linked-data", "")!.TellsFormerOwner);
        Assert.False(Table.Find("/2017/02", "")!.TellsFormerOwner);
    }

    [Fact]
    public void An_address_of_ours_is_left_alone() => Assert.Null(Table.Find("/newsletter", ""));

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/a\r\nSet-Cookie: b")]
    public void A_rule_never_leads_to_another_site(string target) =>
        Assert.Equal(SiteErrors.TargetElsewhere, Made("/old", target).Error);

    [Theory]
    [InlineData("/")]
    [InlineData("/admin")]
    [InlineData("/Admin/site")]
    [InlineData("/account/login?x=1")]
    [InlineData("/api/v1/events")]
    public void A_rule_never_covers_what_people_need(string path) =>
        Assert.Equal(SiteErrors.AddressInUse, Made(path, "/about").Error);

    [Fact]
    public void The_home_page_with_a_query_may_be_an_old_address() => Assert.True(Made("/?p=44", "/articles").Succeeded);

    [Fact]
    public void A_rule_never_leads_back_to_itself()
    {
        Assert.Equal(SiteErrors.TargetIsItself, Made("/old/", "/OLD").Error);
        Assert.Equal(SiteErrors.TargetIsItself,
            RedirectRule.Make(Guid.Empty, "/old", RedirectMatch.Prefix, "/old/new", tellsFormerOwner: false).Error);
    }

    [Fact]
    public void Only_a_page_that_is_gone_tells_of_the_former_owner() =>
        Assert.False(RedirectRule.Make(Guid.Empty, "/old", RedirectMatch.Exact, "/about", tellsFormerOwner: true).Value.TellsFormerOwner);

    private static Result<RedirectRule> Made(string path, string target) =>
        RedirectRule.Make(Guid.Empty, path, RedirectMatch.Exact, target, tellsFormerOwner: false);
}
