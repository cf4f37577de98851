using SolidarityHub.Infrastructure.Common.Fetching;
using SolidarityHub.Infrastructure.Directory;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>Only what a page itself links to as its own counts, however it is written.</summary>
public sealed class WebsiteLinksTests
{
    private static readonly Uri Page = new("https://bread.example/about/");

    [Theory]
    [InlineData("<p><a rel='ME nofollow' href='/me'>x</a>", "https://bread.example/me")]
    [InlineData("<LINK rel=\"author\n me\" href=\"https://hub.example/organizations/bread#t\">", "https://hub.example/organizations/bread#t")]
    [InlineData("<a href=\"https://hub.example/?a=1&amp;b=2\" rel=me>x", "https://hub.example/?a=1&b=2")]
    public void A_link_of_the_page_s_own_is_found(string html, string target) => Assert.Equal([target], In(html));

    [Theory]
    [InlineData("<a rel='meta' href='/me'>x</a>")]
    [InlineData("<a rel=me>x</a>")]
    [InlineData("<a rel=me href='http://['>x</a>")]
    [InlineData("<!-- <a rel=me href='/me'>x</a> -->")]
    [InlineData("<script>'<a rel=me href=/me>'</script>")]
    [InlineData("<style><a rel=me href=/me></style>")]
    [InlineData("<textarea><a rel=me href=/me></textarea>")]
    [InlineData("<title><a rel=me href=/me></title>")]
    [InlineData("<p title='<a rel=me href=/me>'>x</p>")]
    public void What_only_looks_like_one_is_not(string html) => Assert.Empty(In(html));

    [Fact]
    public void A_page_that_opens_one_element_in_another_for_ever_is_read_too() =>
        Assert.Single(In(string.Concat(Enumerable.Repeat("<div><b>", 60_000)) + "<a rel=me href=/me>x</a>"));

    private static IReadOnlyList<string> In(string html) => WebsiteLinks.In(new FetchedPage(Page, html));
}
