using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Notifications;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Threads;

/// <summary>Writing: naming people, quoting, linking, looking before posting, going on from another device, seeing what was changed.</summary>
public sealed class WritingTests(Hub hub)
{
    [Fact]
    public async Task Who_is_named_gets_a_link_and_one_notice_however_often_the_post_is_mended()
    {
        var talk = await hub.Site.NewConversation();
        var name = $"Rosa Nº{Guid.CreateVersion7():N}"[..24] + " (demo)";
        using var rosa = await hub.Member(name);
        var bo = await hub.MakeMember("Bo");

        var post = await Say(bo, talk.Id, $"Ask (@{name}), she knows. Not `@{name}`.");
        await hub.As(bo, requests => requests.Send(new EditPost(post.Id, $"Do ask @{name}!")));
        await rosa.Open("/notifications");

        Assert.Contains($"<a href=\"/members/{rosa.Account!.Id}\" rel=\"nofollow ugc noopener\">@{name}</a>), she", post.BodyHtml);
        Assert.Contains($"<code>@{name}</code>", post.BodyHtml);
        Assert.Single(rosa.Document.QuerySelectorAll(".list-row"));
        Assert.Contains("Bo named you", rosa.Text);
    }

    [Fact]
    public async Task Nobody_outside_a_closed_circle_can_be_named_in_it_or_suggested()
    {
        var outsider = await hub.MakeMember($"Outsider {Guid.CreateVersion7():N}"[..30]);
        using var browser = await hub.Member("Host");
        var host = browser.Account!;
        var threadId = await ClosedTalk(browser);

        var post = await Say(host, threadId, $"Where is @{outsider.Name} ?");
        var suggested = await hub.As(host, requests => requests.Send(new FindPeopleToName(threadId, "Outsider")));
        var open = await hub.Site.NewConversation();
        var elsewhere = await hub.As(host, requests => requests.Send(new FindPeopleToName(open.Id, outsider.Name)));

        Assert.DoesNotContain("/members/", post.BodyHtml);
        Assert.Empty(suggested.Value);
        Assert.Equal([outsider.Name], elsewhere.Value.Select(person => person.Name));
        var told = await hub.As(outsider, requests => requests.Send(new CountUnreadNotices()));
        Assert.Equal(0, told.Value);
    }

    [Fact]
    public async Task A_link_to_a_thing_of_the_site_becomes_a_card_that_tells_only_what_everyone_may_see()
    {
        var talk = await hub.Site.NewConversation();
        var linked = await hub.Site.NewConversation();
        var bo = await hub.MakeMember("Bo");
        var title = (await hub.As(null, requests => requests.Send(new GetThread(linked.Id)))).Value.Title;

        await Say(bo, talk.Id, $"Read {linked.Path} but not https://other.example{linked.Path} nor {linked.Path}/edit");
        using var visitor = hub.Visitor();
        await visitor.Open(talk.Path);
        var cards = visitor.Document.QuerySelectorAll("#post-1 .post-card");
        Assert.Equal(linked.Path, Assert.Single(cards).GetAttribute("href"));
        Assert.Contains(title, cards[0].TextContent);

        var editor = await hub.MakeMember("Eva", SiteRole.Editor);
        await hub.As(editor, requests => requests.Send(new WithdrawArticle(linked.Path.Split('/')[^1])));
        await visitor.Open($"{talk.Path}?again");
        Assert.Empty(visitor.Document.QuerySelectorAll("#post-1 .post-card"));
    }

    [Fact]
    public async Task A_preview_shows_the_words_as_the_post_will_and_posts_nothing()
    {
        var talk = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        await ana.Open(talk.Path);

        await ana.Submit("form.composer", new { Body = "A **bold** word <script>" }, "button[data-look]");

        Assert.Equal(HttpStatusCode.OK, ana.Status);
        Assert.Equal("<p>A <strong>bold</strong> word &lt;script&gt;</p>", ana.Find<IElement>("[data-preview]").InnerHtml.Trim());
        Assert.Equal("A **bold** word <script>", ana.Find<IHtmlTextAreaElement>("#Form-Body").Value);
        Assert.Equal(0, (await hub.As(null, requests => requests.Send(new GetThread(talk.Id)))).Value.PostCount);
    }

    [Fact]
    public async Task A_draft_waits_on_another_device_until_it_is_posted()
    {
        var talk = await hub.Site.NewConversation();
        using var phone = await hub.Member("Ana");
        using var library = new Browser(hub.Address) { Account = phone.Account };
        await library.SignIn();
        await phone.Open(talk.Path);

        await phone.Submit("form.composer", new { Body = "Half a thought" }, "button[data-keep]");
        await library.Open(talk.Path);
        Assert.Equal("Half a thought", library.Find<IHtmlTextAreaElement>("#Form-Body").Value);
        await library.Submit("form.composer", new { Body = "A whole thought" }, "button[data-send]");
        await phone.Open(talk.Path);

        Assert.Equal("", phone.Find<IHtmlTextAreaElement>("#Form-Body").Value);
        Assert.Contains("A whole thought", phone.Text);
    }

    [Fact]
    public async Task A_post_is_quoted_and_answered_without_any_script()
    {
        var talk = await hub.Site.NewConversation();
        var bo = await hub.MakeMember("Bo");
        await Say(bo, talk.Id, "We have **one** ladder");
        using var ana = await hub.Member("Ana");
        await ana.Open(talk.Path);

        await ana.Follow("#post-1 [data-act=reply]");
        await ana.Follow("[data-quote]");

        Assert.Equal("> We have one ladder", ana.Find<IHtmlTextAreaElement>("#Form-Body").Value.Trim());
        await ana.Submit("form.composer", new { Body = "> We have one ladder\n\nMay I?" });
        Assert.Equal("2", ana.Find<IElement>("#post-2").GetAttribute("data-depth"));
    }

    [Fact]
    public async Task What_a_post_said_before_can_be_read_by_all_who_read_it()
    {
        var talk = await hub.Site.NewConversation();
        var bo = await hub.MakeMember("Bo");
        var post = await Say(bo, talk.Id, "The meeting is on Monday");
        await hub.As(bo, requests => requests.Send(new EditPost(post.Id, "The meeting is on Tuesday")));
        using var visitor = hub.Visitor();
        await visitor.Open(talk.Path);

        await visitor.Follow("#post-1 .post-edited");

        Assert.Equal("Tuesday", visitor.Find<IElement>(".versions li:first-child ins").TextContent);
        Assert.Equal("Monday", visitor.Find<IElement>(".versions li:first-child del").TextContent);
        Assert.Equal("The meeting is on Monday", visitor.Find<IElement>(".versions li:last-child .as-written").TextContent);
        await hub.As(bo, requests => requests.Send(new RemovePost(post.Id)));
        await visitor.Open($"/threads/{talk.Id}/posts/1/history");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task The_same_posts_stand_under_what_they_answer_or_one_after_the_other()
    {
        var talk = await hub.Site.NewConversation();
        var bo = await hub.MakeMember("Bo");
        var first = await Say(bo, talk.Id, "First");
        await Say(bo, talk.Id, "Second");
        await Say(bo, talk.Id, "Answer to the first", first.Id);
        using var visitor = hub.Visitor();

        await visitor.Open(talk.Path);
        Assert.Equal(["1", "3", "2"], Numbers(visitor));
        await visitor.Follow(".thread-order a:not([aria-current])");

        Assert.Equal(["1", "2", "3"], Numbers(visitor));
        Assert.All(visitor.Document.QuerySelectorAll(".posts .post"), post => Assert.Equal("1", post.GetAttribute("data-depth")));
    }

    /// <summary>The thread of a chapter in a reading group that only its members read.</summary>
    private static async Task<Guid> ClosedTalk(Browser host)
    {
        await host.Open("/reading-groups/new");
        await host.Submit("form:has([name='Form.Name'])", new { Name = "Behind the door", Description = "We read.", Privacy = "Listed", Joining = "OnRequest", JoinQuestion = "Why?", Place = "Here" });
        await host.Open($"{host.Path}/chapters/1");
        return Guid.Parse(host.Find<IElement>("thread-live").GetAttribute("thread")!);
    }

    private static IEnumerable<string?> Numbers(Browser browser) =>
        browser.Document.QuerySelectorAll(".posts > li").Select(post => post.GetAttribute("data-number"));

    private async Task<PostRecord> Say(MemberAccount who, Guid thread, string words, Guid? answers = null)
    {
        var said = await hub.As(who, requests => requests.Send(new PostReply(thread, words, answers, $"key-{Guid.CreateVersion7():N}")));
        return said.Value;
    }
}
