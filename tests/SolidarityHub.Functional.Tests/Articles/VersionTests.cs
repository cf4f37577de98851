using System.Net;
using SolidarityHub.Application.Articles;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Articles;

/// <summary>Every version of an article is kept, can be compared and brought back, and two who edit at once lose nothing.</summary>
public sealed class VersionTests(Hub hub)
{
    private const string Form = "form:has([name='Form.Title'])";
    private readonly string word = Drafted.Word();

    [Fact]
    public async Task An_earlier_version_is_compared_line_by_line_and_brought_back()
    {
        var slug = await Published("First line.\nSecond line.\nThird line.");
        using var eva = await hub.Editor();
        await eva.Open($"/articles/{slug}/edit");
        await eva.Submit(Form, new { Subtitle = "A new subtitle", Body = "First line.\nAnother line.\nThird line." });
        Assert.True(eva.Status == HttpStatusCode.OK, string.Join("; ", eva.Errors));

        await eva.Open($"/articles/{slug}/history");
        Assert.Equal("Gone: Second line.", eva.Document.QuerySelector("del")!.TextContent.Trim());
        Assert.Equal("New: Another line.", eva.Document.QuerySelector("ins")!.TextContent.Trim());
        Assert.Contains("changed: Subtitle, Text", eva.Text);
        Assert.Contains(eva.Account!.Name, eva.Text);
        await eva.Submit("form[action*='Restore']");
        Assert.Contains("brought back from version 1", eva.Text);
        using var visitor = hub.Visitor();
        await visitor.Open($"/articles/{slug}");
        Assert.Contains("Second line.", visitor.Text);
        await visitor.Open($"/articles/{slug}/history");
        Assert.StartsWith("/account/login", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_without_a_change_makes_no_version()
    {
        var slug = await Published("A text.");
        using var eva = await hub.Editor();
        await eva.Open($"/articles/{slug}/edit");
        await eva.Submit(Form);
        Assert.True(eva.Status == HttpStatusCode.OK, string.Join("; ", eva.Errors));
        await eva.Open($"/articles/{slug}/history");
        Assert.Contains("Version 1", eva.Text);
        Assert.DoesNotContain("Version 2", eva.Text);
    }

    [Fact]
    public async Task Two_editors_at_once_see_both_versions_and_lose_neither()
    {
        var slug = await Published("A text.");
        using var eva = await hub.Editor();
        using var otto = await hub.Editor("Otto");
        await eva.Open($"/articles/{slug}/edit");
        await otto.Open($"/articles/{slug}/edit");
        await otto.Submit(Form, new { Body = "Otto was here." });
        await eva.Submit(Form, new { Body = "Eva was here." });
        Assert.Equal(HttpStatusCode.Conflict, eva.Status);
        Assert.Contains("Otto was here.", eva.Text);
        Assert.Contains("Eva was here.", eva.Find<AngleSharp.Html.Dom.IHtmlTextAreaElement>("[name='Form.Body']").Value);

        await eva.Submit(Form);
        Assert.True(eva.Status == HttpStatusCode.OK, string.Join("; ", eva.Errors));
        Assert.Contains("Eva was here.", eva.Text);
        await eva.Open($"/articles/{slug}/history?from=2&to=3");
        Assert.Contains("Otto was here.", eva.Text);
    }

    [Fact]
    public async Task An_article_that_came_with_the_site_can_be_changed_and_keeps_its_first_words()
    {
        using var eva = await hub.Editor();
        const string article = "/articles/for-a-path-forward-on-climate-lets-learn-from-the-original-new-deal";
        await eva.Open($"{article}/edit");
        await eva.Submit(Form, new { Subtitle = word });
        Assert.True(eva.Status == HttpStatusCode.OK, string.Join("; ", eva.Errors));
        Assert.Contains(word, eva.Text);
        await eva.Open($"{article}/history?from=1&to=2");
        Assert.Contains(word, eva.Text);
        await eva.Open($"{article}/edit");
        await eva.Submit(Form, new { Subtitle = "" });
        Assert.DoesNotContain(word, eva.Text);
    }

    private Task<string> Published(string body) =>
        Drafted.Published(hub, new WriteArticle { Title = $"Bread {word}", Body = body, Language = "en" });
}
