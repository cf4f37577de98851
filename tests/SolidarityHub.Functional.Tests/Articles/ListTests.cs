using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using SolidarityHub.Application.Articles;
using SolidarityHub.Domain.Articles;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Articles;

/// <summary>The list is narrowed by links, and page, feed and API give the same for the same words.</summary>
public sealed class ListTests(Hub hub)
{
    private readonly string author = $"Author {Drafted.Word()}";

    [Fact]
    public async Task Each_choice_tells_how_many_articles_it_leaves_of_those_that_fit_the_others()
    {
        await Publish("One", ArticleKind.OpEd, "2021", "en", "T2");
        await Publish("Two", ArticleKind.OpEd, "2021-05", "es", "T2");
        await Publish("Three", ArticleKind.Report, "2019", "es", "T3");
        using var visitor = hub.Visitor();
        await visitor.Open($"/articles?author={Uri.EscapeDataString(author)}&kind=opEd");
        Assert.Equal(["Two", "One"], Titles(visitor));
        Assert.Contains("2 articles", visitor.Text);
        // The kind's own choices are counted as if no kind were chosen.
        Assert.Equal(["Opinion 2", "Report 1"], Choices(visitor, "Kind"));
        Assert.Equal(["2021 2"], Choices(visitor, "Year"));
        Assert.Equal(["English 1", "Spanish 1"], Choices(visitor, "Language").Order());
        Assert.Single(Choices(visitor, "Theme"));

        await visitor.Follow(".facets a[href*='language=es']");
        Assert.Equal(["Two"], Titles(visitor));
        var feed = visitor.Document.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href")!;
        var stop = TestContext.Current.CancellationToken;
        var atom = XDocument.Parse(await visitor.Http.GetStringAsync(new Uri(feed, UriKind.Relative), stop));
        Assert.Equal(["Two"], atom.Descendants("{http://www.w3.org/2005/Atom}entry").Select(entry => entry.Element("{http://www.w3.org/2005/Atom}title")!.Value));
        var api = await visitor.Http.GetFromJsonAsync<JsonElement>(
            new Uri($"/api/v1/articles?author={Uri.EscapeDataString(author)}&kind=opEd&language=es&theme=T2&year=2021", UriKind.Relative), stop);
        Assert.Equal(["Two"], api.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()));
        Assert.Equal("es", api.GetProperty("items")[0].GetProperty("language").GetString());

        await visitor.Follow(".chosen a:not([href*='language='])");
        Assert.Equal(["Two", "One"], Titles(visitor));
    }

    [Fact]
    public async Task A_filter_that_fits_nothing_says_so_and_leads_on()
    {
        using var visitor = hub.Visitor();
        await visitor.Open($"/articles?author={Uri.EscapeDataString(author)}&year=1700&page=99999");
        Assert.Contains("No article fits", visitor.Text);
        await visitor.Follow(".empty a");
        Assert.NotEmpty(Titles(visitor));
    }

    [Fact]
    public async Task An_article_of_which_little_is_known_looks_right_everywhere()
    {
        var slug = await Drafted.Published(hub, new WriteArticle { Title = author, Kind = ArticleKind.Article, Url = "https://example.org/a", Language = "es" });
        using var visitor = hub.Visitor();
        await visitor.Open($"/articles/{slug}");
        Assert.DoesNotContain(visitor.Document.QuerySelectorAll("article .meta > *"), fact => fact.TextContent.Trim().Length == 0);
        using var facts = JsonDocument.Parse(visitor.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal(("Article", author), (facts.RootElement.GetProperty("@type").GetString(), facts.RootElement.GetProperty("headline").GetString()));
        Assert.Equal(["es"], facts.RootElement.GetProperty("inLanguage").EnumerateArray().Select(language => language.GetString()));
        foreach (var unknown in new[] { "author", "datePublished", "publisher", "alternativeHeadline" })
            Assert.False(facts.RootElement.TryGetProperty(unknown, out _), unknown);
    }

    private Task<string> Publish(string title, ArticleKind kind, string date, string language, string theme) => Drafted.Published(hub, new WriteArticle
    {
        Title = title, Kind = kind, Date = date, Language = language, Authors = author, Themes = [theme], Url = $"https://example.org/{Drafted.Word()}",
    });

    private static List<string> Titles(Browser browser) =>
        browser.Document.QuerySelectorAll(".card h2").Select(title => title.TextContent.Trim()).ToList();

    private static List<string> Choices(Browser browser, string facet) => browser.Document.QuerySelectorAll(".facets section")
        .Single(section => section.QuerySelector("h2")!.TextContent == facet).QuerySelectorAll("a").Select(choice => string.Join(' ', choice.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
}
