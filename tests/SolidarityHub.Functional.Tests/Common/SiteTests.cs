using System.Net;
using System.Text.Json;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Common;

/// <summary>What holds for the site as a whole, whatever it shows.</summary>
public sealed class SiteTests(Hub hub)
{
    private static readonly string[] OpenPages = ["/", "/about", "/book", "/comic", "/directory", "/events", "/articles", "/sponsors", "/help", "/search?q=bread", "/account/login", "/account/register"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pages => [.. OpenPages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_opens_in_both_languages_with_a_title_one_heading_and_a_way_past_the_menu(string path)
    {
        var headings = new List<string>();
        foreach (var language in new[] { "en", "es" })
        {
            using var browser = hub.Visitor(language);
            await browser.Open(path);
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.Equal(language, browser.Document.DocumentElement.GetAttribute("lang"));
            Assert.False(string.IsNullOrWhiteSpace(browser.Document.Title));
            headings.Add(Assert.Single(browser.Document.QuerySelectorAll("h1")).TextContent.Trim());
            Assert.Single(browser.Document.QuerySelectorAll("main"));
            Assert.NotEmpty(browser.Document.QuerySelectorAll("a[href^='#']"));
        }

        Assert.All(headings, heading => Assert.NotEqual("", heading));
        // A book and its comic bear the same name in every language.
        if (path is not ("/book" or "/comic")) Assert.Equal(2, headings.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_asks_nobody_else_for_anything(string path)
    {
        using var browser = await hub.Visitor().Open(path);
        var fetched = browser.Document.QuerySelectorAll("script[src],img[src],link[href],source[srcset],iframe[src],video[src],audio[src],object[data],form[action]")
            .Where(element => element.LocalName != "link" || element.GetAttribute("rel") is not ("canonical" or "alternate"))
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("srcset") ?? element.GetAttribute("data") ?? element.GetAttribute("action")!)
            .ToList();
        Assert.NotEmpty(fetched);
        Assert.All(fetched, address => Assert.True(
            !address.Contains("//", StringComparison.Ordinal) || address.StartsWith(hub.Address.ToString(), StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal),
            $"{path} fetches {address}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_tells_browsers_what_not_to_do(string path)
    {
        using var browser = await hub.Visitor().Open(path);
        var policy = Assert.Single(browser.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(browser.Headers.GetValues("X-Content-Type-Options")));
        Assert.NotEmpty(browser.Headers.GetValues("Referrer-Policy"));
        Assert.NotEmpty(browser.Headers.GetValues("Permissions-Policy"));
        Assert.False(browser.Headers.Contains("Server"));
        Assert.Empty(browser.Document.QuerySelectorAll("script:not([src]):not([type='application/ld+json']), style, [style], [onclick]"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task An_unknown_address_helps_one_on(string language)
    {
        using var browser = await hub.Visitor(language).Open("/no/such/page");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Equal(language, browser.Document.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(browser.Document.QuerySelectorAll("main a[href]"));
        Assert.NotEmpty(browser.Document.QuerySelectorAll("header a[href='/']"));
    }

    [Fact]
    public async Task The_language_of_the_address_is_kept_for_the_next_page()
    {
        using var browser = await hub.Visitor().Open("/about?culture=es");
        Assert.Equal("es", browser.Document.DocumentElement.GetAttribute("lang"));
        await browser.Open("/directory");
        Assert.Equal("es", browser.Document.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task It_says_that_it_is_well(string path)
    {
        using var visitor = hub.Visitor();
        using var answer = await visitor.Http.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Every_file_a_page_names_is_there_and_may_be_kept()
    {
        using var browser = await hub.Visitor().Open("/");
        var files = browser.Document.QuerySelectorAll("script[src],img[src],link[rel~='stylesheet'],link[rel~='icon'],link[rel='manifest'],link[rel='preload']")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!).Where(path => path.StartsWith('/')).Distinct().ToList();
        Assert.True(files.Count >= 2);
        foreach (var file in files)
        {
            using var answer = await browser.Http.GetAsync(file, Stop);
            Assert.True(answer.IsSuccessStatusCode, $"{file}: {answer.StatusCode}");
            if (file.StartsWith("/assets/", StringComparison.Ordinal))
                Assert.True(answer.Headers.CacheControl is not null, $"{file} does not say how long it may be kept.");
        }
    }

    [Fact]
    public async Task The_API_describes_itself()
    {
        using var visitor = hub.Visitor();
        using var document = JsonDocument.Parse(await visitor.Http.GetStringAsync("/openapi/v1.json", Stop));
        Assert.StartsWith("3.", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().ToList();
        Assert.True(paths.Count > 15, $"{paths.Count} paths only.");
        var ids = new List<string>();
        var tags = document.RootElement.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()).ToHashSet();
        foreach (var (path, operation) in paths.SelectMany(path => path.Value.EnumerateObject().Select(operation => (path.Name, operation))))
        {
            Assert.True(operation.Value.TryGetProperty("summary", out _), $"{operation.Name} {path} has no summary.");
            Assert.All(operation.Value.GetProperty("tags").EnumerateArray(), tag => Assert.Contains(tag.GetString(), tags));
            Assert.True(operation.Value.TryGetProperty("operationId", out var id), $"{operation.Name} {path} has no name.");
            ids.Add(id.GetString()!);
            foreach (var name in path.Split('/').Where(part => part.StartsWith('{')).Select(part => part[1..part.IndexOf('}', StringComparison.Ordinal)]))
                Assert.Contains(operation.Value.GetProperty("parameters").EnumerateArray(), parameter => parameter.GetProperty("name").GetString() == name);
        }

        Assert.Equal(ids.Count, ids.Distinct().Count());
        AssertReferencesLead(document.RootElement, document.RootElement);
    }

    [Fact]
    public async Task A_form_without_its_seal_is_refused()
    {
        using var ana = await hub.Member("Ana");
        using var form = new FormUrlEncodedContent([new("Form.DisplayName", "Mallory")]);
        using var answer = await ana.Http.PostAsync("/account/manage", form, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static void AssertReferencesLead(JsonElement root, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    if (property is { Name: "$ref", Value.ValueKind: JsonValueKind.String }) AssertLeads(root, property.Value.GetString()!);
                    else AssertReferencesLead(root, property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) AssertReferencesLead(root, item);
                break;
        }
    }

    private static void AssertLeads(JsonElement root, string reference)
    {
        Assert.StartsWith("#/", reference, StringComparison.Ordinal);
        var at = root;
        foreach (var part in reference[2..].Split('/')) Assert.True(at.TryGetProperty(part, out at), $"{reference} leads nowhere.");
    }
}
