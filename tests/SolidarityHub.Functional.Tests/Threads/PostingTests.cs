using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Threads;

/// <summary>The promise of a thread: posted means saved; everyone sees everything, once, in one order.</summary>
public sealed class PostingTests(Hub hub)
{
    [Fact]
    public async Task The_same_key_twenty_times_at_once_posts_once_and_answers_alike()
    {
        var thread = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        var forgery = await Forgery(ana, thread.Path);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Post(ana, thread.Id, "Once", "key-once-12345678", forgery)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Single(answers.Select(answer => answer.Body!.Value.GetProperty("id").GetGuid()).Distinct());
        Assert.Equal(1, (await Read(thread.Id)).GetProperty("posts").GetArrayLength());
    }

    [Fact]
    public async Task The_same_key_with_other_words_is_a_conflict()
    {
        var thread = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        var forgery = await Forgery(ana, thread.Path);
        await Post(ana, thread.Id, "First", "key-other-12345678", forgery);

        var (status, problem) = await Post(ana, thread.Id, "Second", "key-other-12345678", forgery);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.StartsWith("threads.", problem!.Value.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Fifty_writers_at_once_get_numbers_without_holes_in_the_order_of_their_commits()
    {
        var thread = await hub.Site.NewConversation();
        var writers = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => hub.Member($"Writer {n}")));
        var ready = new List<(Browser Writer, string Forgery)>();
        foreach (var writer in writers) ready.Add((writer, await Forgery(writer, thread.Path)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(n =>
            Post(ready[n % 10].Writer, thread.Id, $"Post {n}", $"fifty-{n:00000000}", ready[n % 10].Forgery)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        var read = await Read(thread.Id);
        var posts = read.GetProperty("posts").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, 50), posts.Select(post => post.GetProperty("number").GetInt32()));
        Assert.Equal(Enumerable.Range(1, 50).Select(n => (long)n), posts.Select(post => post.GetProperty("seq").GetInt64()));
        Assert.Equal(50, read.GetProperty("head").GetInt64());
        foreach (var writer in writers) writer.Dispose();
    }

    [Fact]
    public async Task A_reader_who_was_away_is_told_exactly_what_changed()
    {
        var thread = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        var forgery = await Forgery(ana, thread.Path);
        await Post(ana, thread.Id, "Before", "away-0000-0001", forgery);
        var epoch = (await Read(thread.Id)).GetProperty("epoch").GetGuid();
        await Post(ana, thread.Id, "After", "away-0000-0002", forgery);

        using var reader = hub.Visitor();
        using var changes = await reader.Http.GetAsync($"/api/v1/threads/{thread.Id}/changes?epoch={epoch}&since=1");
        var body = await changes.Content.ReadFromJsonAsync<JsonElement>();
        using var nothing = await reader.Http.GetAsync($"/api/v1/threads/{thread.Id}/changes?epoch={epoch}&since=2");
        using var other = await reader.Http.GetAsync($"/api/v1/threads/{thread.Id}/changes?epoch={Guid.Empty}&since=2");

        Assert.Equal(["After"], body.GetProperty("posts").EnumerateArray().Select(PlainText));
        Assert.Equal(2, body.GetProperty("head").GetInt64());
        Assert.Equal(HttpStatusCode.NoContent, nothing.StatusCode);
        Assert.True((await other.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("reset").GetBoolean());
    }

    [Fact]
    public async Task A_visitor_reads_but_does_not_write()
    {
        var thread = await hub.Site.NewConversation();
        using var visitor = hub.Visitor();

        var (status, problem) = await Post(visitor, thread.Id, "Let me in", "visitor-00000001", forgery: "");

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal("access.signInFirst", problem!.Value.GetProperty("code").GetString());
        Assert.Equal(0, (await Read(thread.Id)).GetProperty("posts").GetArrayLength());
    }

    [Fact]
    public async Task A_cookie_without_the_antiforgery_header_does_not_write()
    {
        var thread = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");

        var (status, problem) = await Post(ana, thread.Id, "Forged", "forged-000000001", forgery: "");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("access.forgery", problem!.Value.GetProperty("code").GetString());
        Assert.Equal(0, (await Read(thread.Id)).GetProperty("posts").GetArrayLength());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[press](javascript:alert(1))")]
    [InlineData("![x](https://tracker.example/pixel.png)")]
    [InlineData("<a href=\"jav&#x61;script:alert(1)\">x</a>")]
    [InlineData("<svg/onload=alert(1)>")]
    public async Task What_people_write_cannot_run_or_call_away(string body)
    {
        var thread = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        var forgery = await Forgery(ana, thread.Path);

        var (status, post) = await Post(ana, thread.Id, body, "xss-000000000001", forgery);

        Assert.Equal(HttpStatusCode.Created, status);
        await ana.Open(thread.Path);
        var shown = ana.Find<AngleSharp.Dom.IElement>("#post-1 .prose");
        Assert.Empty(shown.QuerySelectorAll("script, img, svg, iframe, [onerror], [onload], a[href^='javascript' i]"));
        Assert.DoesNotContain("<script", post!.Value.GetProperty("bodyHtml").GetString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_reply_can_be_written_changed_and_removed_without_any_script()
    {
        var thread = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        await ana.Open(thread.Path);
        await ana.Submit("form.composer", new { Body = "Written by form" });
        Assert.Equal(HttpStatusCode.OK, ana.Status);
        Assert.Contains("Written by form", ana.Text);

        await ana.Open(thread.Path);
        await ana.Follow("#post-1 a[href$='/edit']");
        await ana.Submit("form:has([name='Form.Body'])", new { Body = "Changed by form" });
        await ana.Open(thread.Path);

        Assert.Contains("Changed by form", ana.Text);
        Assert.DoesNotContain("Written by form", ana.Text);
    }

    [Fact]
    public async Task A_token_that_only_reads_does_not_write()
    {
        var thread = await hub.Site.NewConversation();
        var account = await hub.MakeMember("Program");
        var reading = await hub.As(account, requests => requests.Send(new Application.Accounts.CreateAccessToken("r", TokenScope.Read)));
        var writing = await hub.As(account, requests => requests.Send(new Application.Accounts.CreateAccessToken("w", TokenScope.Write)));
        using var program = hub.Visitor();

        var refused = await Post(program, thread.Id, "Read only", "token-00000001", forgery: "", reading.Value.Secret);
        var taken = await Post(program, thread.Id, "Read and write", "token-00000002", forgery: "", writing.Value.Secret);

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(HttpStatusCode.Created, taken.Status);
    }

    private async Task<JsonElement> Read(Guid thread)
    {
        using var reader = hub.Visitor();
        return await reader.Http.GetFromJsonAsync<JsonElement>($"/api/v1/threads/{thread}?limit=200");
    }

    private static async Task<string> Forgery(Browser browser, string path)
    {
        await browser.Open(path);
        return browser.Find<AngleSharp.Html.Dom.IHtmlInputElement>("[name='__RequestVerificationToken']").Value;
    }

    private static async Task<(HttpStatusCode Status, JsonElement? Body)> Post(
        Browser browser, Guid thread, string body, string key, string forgery, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/threads/{thread}/posts") { Content = JsonContent.Create(new { body }) };
        request.Headers.Add("Idempotency-Key", key);
        if (forgery.Length > 0) request.Headers.Add("X-Antiforgery", forgery);
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        using var response = await browser.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static string PlainText(JsonElement post) =>
        post.GetProperty("bodyHtml").GetString()!.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal);
}
