using System.Text.Json;
using SolidarityHub.Application.Articles;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Articles;

/// <summary>Translations lead to one another, for people and for search engines.</summary>
public sealed class TranslationTests(Hub hub)
{
    private readonly string word = Drafted.Word();

    [Fact]
    public async Task Articles_linked_as_translations_lead_to_one_another_and_only_one_of_each_language_can()
    {
        var (english, spanish, another) = (await In("en"), await In("es"), await In("es"));
        using var eva = await hub.Editor();
        await eva.Open($"/articles/{english}/steps");
        await eva.Submit("form[action*='Link']", new { Other = $"{hub.Address}articles/{spanish}" });
        Assert.Contains("They are translations of one another now.", eva.Text);
        await eva.Submit("form[action$='handler=Link']", new { Other = another });
        Assert.Contains("There would be two articles in the same language.", eva.Errors);

        using var visitor = hub.Visitor();
        await visitor.Open($"/articles/{spanish}");
        Assert.Equal("English", visitor.Document.QuerySelector($"a[href='/articles/{english}']")!.TextContent);
        Assert.Equal("es", visitor.Document.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal(
            [("en", $"{hub.Address}articles/{english}"), ("es", $"{hub.Address}articles/{spanish}")],
            visitor.Document.QuerySelectorAll("link[hreflang]").Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!)).Order());
        await visitor.Open($"/articles/{english}");
        Assert.Equal("Español", visitor.Document.QuerySelector($"a[href='/articles/{spanish}']")!.TextContent);
        using var facts = JsonDocument.Parse(visitor.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("es", facts.RootElement.GetProperty("workTranslation")[0].GetProperty("inLanguage").GetString());

        await eva.Open($"/articles/{spanish}/steps");
        await eva.Submit("form[action*='Withdraw']");
        await visitor.Open($"/articles/{english}");
        Assert.Null(visitor.Document.QuerySelector($"[href$='/articles/{spanish}']"));
    }

    [Fact]
    public async Task A_translation_cannot_change_into_the_language_of_another_and_can_leave()
    {
        var (english, spanish) = (await In("en"), await In("es"));
        using var eva = await hub.Editor();
        await eva.Open($"/articles/{english}/steps");
        await eva.Submit("form[action*='Link']", new { Other = spanish });
        await eva.Open($"/articles/{spanish}/edit");
        await eva.Submit("form:has([name='Form.Title'])", new { Language = "en" });
        Assert.Contains("Another of its translations is in this language.", eva.Errors);

        await eva.Open($"/articles/{spanish}/steps");
        await eva.Submit("form[action*='Unlink']");
        using var visitor = hub.Visitor();
        await visitor.Open($"/articles/{english}");
        Assert.DoesNotContain("Also in:", visitor.Text);
    }

    private Task<string> In(string language) =>
        Drafted.Published(hub, new WriteArticle { Title = $"Bread {language} {word}", Body = "We bake.", Language = language });
}
