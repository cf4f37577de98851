using System.Net;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Articles;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Articles;

/// <summary>An article comes to its readers by way of its writers and the editors, and until then nobody else knows of it.</summary>
public sealed class ReviewTests(Hub hub)
{
    private const string Form = "form:has([name='Form.Title'])";
    private readonly string word = Drafted.Word();

    [Fact]
    public async Task A_steward_writes_an_editor_sends_back_with_a_reason_and_then_lets_it_appear()
    {
        using var rosa = await hub.Member("Rosa");
        var home = await Listed.By(hub, rosa, published: true);
        await rosa.Open("/articles/new");
        await rosa.Submit(Form, new { Title = $"Bread {word}", Organization = home, Body = "We bake.", Language = "en" }, "button[formaction*='Review']");
        Assert.True(rosa.Status == HttpStatusCode.OK, string.Join("; ", rosa.Errors));
        var article = rosa.Path;
        Assert.Contains("The editors have it now.", rosa.Text);
        Assert.Contains("In review", rosa.Text);

        using var eva = await hub.Editor();
        await eva.Open("/articles/desk?state=inReview");
        Assert.Contains(word, eva.Text);
        await eva.Open($"{article}/steps");
        await eva.Submit("form[action*='SendBack']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, eva.Status);
        Assert.Contains("Say why, so that the writer can go on.", eva.Errors);
        await eva.Submit("form[action*='SendBack']", new { Reason = "Name the bakery." });
        Assert.Equal(HttpStatusCode.OK, eva.Status);

        Assert.Contains(await Letters(rosa), letter => letter.Contains("Name the bakery.", StringComparison.Ordinal));

        await rosa.Open($"{article}/steps");
        Assert.Contains("Name the bakery.", rosa.Text);
        await rosa.Open($"{article}/edit");
        await rosa.Submit(Form, new { Body = "We bake at the Rose." });
        await rosa.Open($"{article}/steps");
        await rosa.Submit("form[action*='Review']");
        await rosa.Open($"{article}/edit");
        Assert.Equal(HttpStatusCode.Forbidden, rosa.Status);

        await eva.Open($"{article}/steps");
        await eva.Submit("form:has(button[formaction*='Publish'])", null, "button[formaction*='Publish']");
        Assert.Contains("The article is published.", eva.Text);
        Assert.Contains(await Letters(rosa), letter => letter.Contains("articleAppeared", StringComparison.Ordinal));
        using var visitor = hub.Visitor();
        await visitor.Open(article);
        Assert.Contains("We bake at the Rose.", visitor.Text);
    }

    [Theory]
    [InlineData(ArticleState.Draft)]
    [InlineData(ArticleState.InReview)]
    [InlineData(ArticleState.Scheduled)]
    [InlineData(ArticleState.Withdrawn)]
    public async Task Nobody_else_finds_a_trace_of_what_is_not_published(ArticleState state)
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Drafted.By(hub, rosa, new WriteArticle { Title = $"Bread {word}", SummaryEn = word, Body = word, Language = "en", ForReview = state != ArticleState.Draft });
        var editor = await hub.MakeMember("Eva", SiteRole.Editor);
        if (state == ArticleState.Scheduled)
            Assert.True((await hub.As(editor, requests => requests.Send(new ScheduleArticle(slug, 1, $"{TimeProvider.System.GetUtcNow().AddDays(9):yyyy-MM-dd}", "09:00", "UTC", false)))).Succeeded);
        if (state == ArticleState.Withdrawn)
        {
            Assert.True((await hub.As(editor, requests => requests.Send(new ApproveArticle(slug, 1, false)))).Succeeded);
            Assert.True((await hub.As(editor, requests => requests.Send(new WithdrawArticle(slug)))).Succeeded);
        }

        var thread = await hub.As(editor, requests => requests.Send(new GetArticle(slug)));
        Assert.Equal(state, thread.Value.Facts.State);
        var talk = await hub.Site.NewConversation();
        await hub.As(rosa.Account, requests => requests.Send(new PostReply(talk.Id, $"See /articles/{slug}.", null, Guid.CreateVersion7().ToString())));

        using var ana = await hub.Member("Ana");
        using var visitor = hub.Visitor();
        string[] hidden = [$"/articles/{slug}", $"/api/v1/articles/{slug}", $"/threads/{thread.Value.ThreadId}", $"/api/v1/threads/{thread.Value.ThreadId}", $"/articles/{slug}/steps", $"/articles/{slug}/history", $"/articles/{slug}/edit"];
        string[] open = ["/articles", $"/articles?language=en&year={TimeProvider.System.GetUtcNow().Year}", "/articles.atom", "/api/v1/articles?limit=200", $"/search?q={word}", "/sitemap.xml", "/", talk.Path];
        foreach (var browser in new[] { ana, visitor })
        {
            foreach (var path in hidden)
            {
                await browser.Open(path);
                Assert.True(browser.Status == HttpStatusCode.NotFound || browser.Path.StartsWith("/account/login", StringComparison.Ordinal) || browser.Status == HttpStatusCode.Unauthorized, $"{path}: {browser.Status}");
                Assert.DoesNotContain($"Bread {word}", browser.Html);
            }

            foreach (var path in open)
            {
                await browser.Open(path);
                Assert.True(browser.Status == HttpStatusCode.OK, $"{path}: {browser.Status}");
                Assert.DoesNotContain($"Bread {word}", browser.Html);
            }
        }

        // Those who keep it see it, so the silence is not for want of an article.
        await rosa.Open($"/articles/{slug}");
        Assert.Contains(word, rosa.Text);
        await rosa.Open("/articles/desk?state=" + state);
        Assert.Contains($"Bread {word}", rosa.Text);
    }

    [Fact]
    public async Task What_is_withdrawn_comes_back_with_its_conversation()
    {
        var slug = await Drafted.Published(hub, new WriteArticle { Title = $"Bread {word}", Body = "We bake.", Language = "en" });
        var thread = (await hub.As(null, requests => requests.Send(new GetArticle(slug)))).Value.ThreadId;
        using var ana = await hub.Member("Ana");
        await hub.As(ana.Account, requests => requests.Send(new PostReply(thread, "A crumb.", null, Guid.CreateVersion7().ToString())));
        using var eva = await hub.Editor();
        await eva.Open($"/articles/{slug}/steps");
        await eva.Submit("form[action*='Withdraw']", new { Reason = "Wrong photo." });
        Assert.Contains("Wrong photo.", eva.Text);
        await ana.Open($"/articles/{slug}");
        Assert.Equal(HttpStatusCode.NotFound, ana.Status);
        var late = await hub.As(ana.Account, requests => requests.Send(new PostReply(thread, "Another.", null, Guid.CreateVersion7().ToString())));
        Assert.False(late.Succeeded);

        await eva.Open($"/articles/{slug}/steps");
        await eva.Submit("form[action*='PutBack']");
        await ana.Open($"/articles/{slug}");
        Assert.Contains("A crumb.", ana.Text);
    }

    [Fact]
    public async Task Pages_kept_for_visitors_forget_what_is_withdrawn_at_once()
    {
        var slug = await Drafted.Published(hub, new WriteArticle { Title = $"Bread {word}", Body = "We bake.", Language = "en" });
        var thread = (await hub.As(null, requests => requests.Send(new GetArticle(slug)))).Value.ThreadId;
        var (ana, talk) = (await hub.MakeMember("Ana"), await hub.Site.NewConversation());
        foreach (var (where, what) in new[] { (talk.Id, $"See /articles/{slug}."), (thread, "A crumb.") })
            await hub.As(ana, requests => requests.Send(new PostReply(where, what, null, Guid.CreateVersion7().ToString())));
        using var visitor = hub.Visitor();
        string[] kept = ["/", "/articles", $"/articles/{slug}", $"/threads/{thread}", "/sitemap.xml", talk.Path];
        foreach (var path in kept)
            Assert.True((await visitor.Open(path)).Html.Contains(path == "/sitemap.xml" ? slug : $"Bread {word}", StringComparison.Ordinal), path);

        var editor = await hub.MakeMember("Eva", SiteRole.Editor);
        Assert.True((await hub.As(editor, requests => requests.Send(new WithdrawArticle(slug)))).Succeeded);

        foreach (var path in kept)
        {
            var html = (await visitor.Open(path)).Html;
            Assert.False(html.Contains($"Bread {word}", StringComparison.Ordinal) || path == "/sitemap.xml" && html.Contains(slug, StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public async Task An_editor_lets_their_own_text_appear_only_when_no_other_can_look_at_it()
    {
        await hub.MakeMember("Otto", SiteRole.Editor);
        using var eva = await hub.Editor();
        await eva.Open("/articles/new");
        await eva.Submit(Form, new { Title = $"Bread {word}", Body = "We bake.", Language = "en" });
        var article = eva.Path;
        await eva.Open($"{article}/steps");
        await eva.Submit("form:has(button[formaction*='Publish'])", null, "button[formaction*='Publish']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, eva.Status);
        await eva.Submit("form:has(button[formaction*='Publish'])", new { OnMyOwn = true }, "button[formaction*='Publish']");
        Assert.Contains("The article is published.", eva.Text);
    }

    [Fact]
    public async Task An_editor_s_own_text_does_not_appear_from_the_first_form_either_and_a_link_does()
    {
        await hub.MakeMember("Otto", SiteRole.Editor);
        using var eva = await hub.Editor();
        await eva.Open("/articles/new");
        await eva.Submit(Form, new { Title = $"Bread {word}", Body = "We bake.", Language = "en" }, "button[formaction*='Publish']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, eva.Status);
        Assert.Contains("We bake.", eva.Html);
        await eva.Submit(Form, new { OnMyOwn = true }, "button[formaction*='Publish']");
        Assert.Contains("The article is published.", eva.Text);

        await eva.Open("/articles/new");
        await eva.Submit(Form, new { Title = $"Elsewhere {word}", Url = $"https://example.org/{word}", Language = "en" }, "button[formaction*='Publish']");
        Assert.Contains("The article is published.", eva.Text);
    }

    [Fact]
    public async Task Words_that_were_changed_after_the_editor_read_them_do_not_appear()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Drafted.By(hub, rosa, new WriteArticle { Title = $"Bread {word}", Body = "We bake.", Language = "en" });
        using var eva = await hub.Editor();
        await eva.Open($"/articles/{slug}/steps");
        var home = await Home(slug);
        Assert.True((await hub.As(rosa.Account, requests => requests.Send(
            new EditArticle { Slug = slug, Version = 1, Title = $"Bread {word}", Body = "We do not bake.", Language = "en", Organization = home }))).Succeeded);

        await eva.Submit("form:has(button[formaction*='Publish'])", null, "button[formaction*='Publish']");
        Assert.Equal(HttpStatusCode.Conflict, eva.Status);
        using var visitor = hub.Visitor();
        await visitor.Open($"/articles/{slug}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        // The page that says so shows what is there now, and the next press is about that.
        await eva.Submit("form:has(button[formaction*='Publish'])", null, "button[formaction*='Publish']");
        Assert.Contains("The article is published.", eva.Text);
    }

    [Fact]
    public async Task Who_acts_for_an_organization_no_more_reads_its_drafts_no_more()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Drafted.By(hub, rosa, new WriteArticle { Title = $"Bread {word}", Body = "We bake.", Language = "en" });
        await rosa.Open($"/articles/{slug}");
        Assert.Equal(HttpStatusCode.OK, rosa.Status);
        await hub.Look(db => db.OrganizationMembers.Where(place => place.MemberId == rosa.Account!.Id).ExecuteDeleteAsync(TestContext.Current.CancellationToken));

        foreach (var page in new[] { "", "/edit", "/steps", "/history" })
        {
            await rosa.Open($"/articles/{slug}{page}");
            Assert.Equal(HttpStatusCode.NotFound, rosa.Status);
        }

        await rosa.Open("/articles/desk");
        Assert.DoesNotContain($"Bread {word}", rosa.Html);
    }

    private Task<string?> Home(string slug) => hub.Look(db => db.Articles.Where(a => a.Slug == slug)
        .Select(a => db.Organizations.Where(o => o.Id == a.OrganizationId).Select(o => o.Slug).FirstOrDefault()).SingleAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task Who_acts_for_no_organization_is_told_where_articles_come_from_and_cannot_write_past_the_form()
    {
        using var rosa = await hub.Member("Rosa");
        var home = await Listed.By(hub, rosa, published: true);
        using var ana = await hub.Member("Ana");
        await ana.Open("/articles/new");
        Assert.Contains("Articles come from organizations", ana.Text);
        foreach (var organization in new[] { null, home, "no-such" })
            Assert.False((await hub.As(ana.Account, requests => requests.Send(
                new WriteArticle { Title = "A", Body = "B", Language = "en", Organization = organization }))).Succeeded);
        Assert.False((await hub.As(rosa.Account, requests => requests.Send(new PublishArticle { Title = "A", Body = "B", Language = "en", Organization = home }))).Succeeded);
    }

    private async Task<IReadOnlyList<string>> Letters(Browser to) =>
        [.. (await hub.Look(db => db.Outbox.Select(message => message.Payload).ToListAsync(TestContext.Current.CancellationToken)))
            .Where(letter => letter.Contains(to.Account!.Email, StringComparison.Ordinal))];
}
