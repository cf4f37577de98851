using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Threads;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Threads;

/// <summary>Keeping order: every act is seen, can be taken back where it can be, and nobody judges their own words.</summary>
public sealed class KeepingOrderTests(Hub hub)
{
    [Fact]
    public async Task Who_removes_a_post_by_mistake_puts_it_back_without_any_script()
    {
        var talk = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        var post = await Say(ana.Account!, talk.Id, "Worth keeping");
        await ana.Open($"/threads/{talk.Id}/posts/1/edit");

        await ana.Submit("form[action*='handler=Remove']");
        Assert.EndsWith("/removed", ana.Path);
        await ana.Submit("main form");

        Assert.Contains("Worth keeping", ana.Text);
        var back = await hub.As(null, requests => requests.Send(new GetPost(post.Id)));
        Assert.False(back.Value.Removed);
        Assert.Equal(3, back.Value.Version);
    }

    [Fact]
    public async Task What_an_editor_removed_its_author_cannot_put_back()
    {
        var talk = await hub.Site.NewConversation();
        var ana = await hub.MakeMember("Ana");
        var post = await Say(ana, talk.Id, "Not so good");
        using var editor = await hub.Editor();
        await hub.As(editor.Account, requests => requests.Send(new RemovePost(post.Id, "Not kind")));

        var refused = await hub.As(ana, requests => requests.Send(new PutBackPost(post.Id)));
        var editors = await hub.As(editor.Account, requests => requests.Send(new PutBackPost(post.Id)));

        Assert.Equal("threads.notYours", refused.Error?.Code);
        Assert.True(editors.Succeeded);
    }

    [Fact]
    public async Task A_report_is_read_decided_and_answered_and_the_reporter_learns_of_it()
    {
        var talk = await hub.Site.NewConversation();
        var bo = await hub.MakeMember("Bo");
        var post = await Say(bo, talk.Id, "Buy my miracle soap");
        using var ana = await hub.Member("Ana");
        await ana.Open($"/threads/{talk.Id}/posts/1/report");
        await ana.Submit("main form", new { Reason = "Spam", Note = "Soap again" });
        Assert.Contains("You reported this post", ana.Text);

        using var editor = await hub.Editor();
        await editor.Open("/moderation/reports");
        await editor.Follow($"a[href$='{post.Id}']");
        Assert.Contains("Soap again", editor.Text);
        await editor.Submit("form[action*='handler=Answer']", new { Outcome = "Hidden", Answer = "Thank you, covered." });
        Assert.Equal(HttpStatusCode.OK, editor.Status);

        await ana.Open(talk.Path);
        Assert.DoesNotContain("miracle soap", ana.Html);
        await ana.Open("/notifications");
        await ana.Submit("main form:has(.row-link)");
        await ana.Open($"/threads/{talk.Id}/posts/1/report");
        Assert.Contains("Thank you, covered.", ana.Text);
        var queue = await hub.As(editor.Account, requests => requests.Send(new ListReportedPosts(1)));
        Assert.DoesNotContain(queue.Value.Items, waiting => waiting.PostId == post.Id);
    }

    [Fact]
    public async Task Covered_words_are_in_no_channel_and_come_back_unharmed()
    {
        var talk = await hub.Site.NewConversation();
        var bo = await hub.MakeMember("Bo");
        var secret = $"word{Guid.CreateVersion7():N}";
        var post = await Say(bo, talk.Id, secret);
        using var editor = await hub.Editor();

        await hub.As(editor.Account, requests => requests.Send(new HidePost(post.Id, true, "Somebody's address")));
        using var visitor = hub.Visitor();
        foreach (var path in new[] { talk.Path, $"/threads/{talk.Id}", $"/api/v1/threads/{talk.Id}", $"/threads/{talk.Id}/posts/1/history" })
        {
            using var answer = await visitor.Http.GetAsync(path);
            Assert.DoesNotContain(secret, await answer.Content.ReadAsStringAsync());
        }

        // Nor can it be pinned over the talk meanwhile.
        await hub.As(editor.Account, requests => requests.Send(new PinPost(post.Id, true)));
        await visitor.Open(talk.Path);
        Assert.DoesNotContain(secret, visitor.Html);

        await visitor.Open($"/search?q={secret}");
        Assert.Empty(visitor.Document.QuerySelectorAll($"a[href^='/threads/{talk.Id}']"));
        var edited = await hub.As(bo, requests => requests.Send(new EditPost(post.Id, "Other words")));
        Assert.Equal("threads.hidden", edited.Error?.Code);

        await hub.As(editor.Account, requests => requests.Send(new HidePost(post.Id, false, null)));
        await visitor.Open($"/threads/{talk.Id}");
        Assert.Contains(secret, visitor.Text);
    }

    [Fact]
    public async Task A_branch_moves_with_its_answers_and_leaves_a_line_that_leads_there()
    {
        var here = await hub.Site.NewConversation();
        var there = await hub.Site.NewConversation();
        var bo = await hub.MakeMember("Bo");
        var first = await Say(bo, here.Id, "On topic");
        var stray = await Say(bo, here.Id, "About something else");
        var answer = await Say(bo, here.Id, "An answer to that", stray.Id);
        await hub.As(bo, requests => requests.Send(new EditPost(answer.Id, "A mended answer to that")));
        await hub.As(bo, requests => requests.Send(new ReactToPost(stray.Id, ReactionKind.Idea, true)));
        var before = (await hub.As(null, requests => requests.Send(new GetThread(here.Id)))).Value;
        using var editor = await hub.Editor();
        await editor.Open($"/moderation/posts/{stray.Id}");
        await editor.Follow("a[href$='/move']");
        await editor.Submit("form:has([name='Form.Target'])", new { Target = there.Path, Reason = new string('x', 1_001) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Equal("true", editor.Document.QuerySelector("[name='Form.Reason']")!.GetAttribute("aria-invalid"));

        await editor.Submit("form:has([name='Form.Target'])", new { Target = there.Path, Reason = "" });

        Assert.Equal(there.Path, editor.Path);
        var moved = (await hub.As(bo, requests => requests.Send(new GetThread(there.Id)))).Value;
        Assert.Equal([1, 2], moved.Posts.Select(post => post.Number));
        Assert.Equal(moved.Posts[0].Id, moved.Posts[1].ParentId);
        Assert.Equal("A mended answer to that", moved.Posts[1].BodyMarkdown);
        Assert.Equal(1, moved.Posts[0].Reactions["idea"]);
        var changes = (await hub.As(null, requests => requests.Send(new GetThreadChanges(here.Id, before.Epoch, before.Head)))).Value;
        Assert.Equal(before.Head + 2, changes.Head);
        Assert.Equal([$"/threads/{there.Id}/posts/1", $"/threads/{there.Id}/posts/2"], changes.Posts.Select(post => post.MovedTo));
        Assert.Equal(1, (await hub.As(null, requests => requests.Send(new GetThread(here.Id)))).Value.PostCount);
        Assert.False((await hub.As(null, requests => requests.Send(new GetPost(first.Id)))).Value.Removed);
    }

    [Fact]
    public async Task A_pinned_post_stands_above_the_talk()
    {
        var talk = await hub.Site.NewConversation();
        var bo = await hub.MakeMember("Bo");
        var post = await Say(bo, talk.Id, "The **agreement** of this talk");
        using var editor = await hub.Editor();
        await editor.Open($"/moderation/posts/{post.Id}");
        await editor.Submit("form[action*='handler=Pin']");
        using var visitor = hub.Visitor();

        await visitor.Open(talk.Path);

        Assert.Equal("The agreement of this talk", visitor.Find<IHtmlAnchorElement>(".pinned-posts a").TextContent.Trim());
        Assert.NotNull(visitor.Document.QuerySelector("#post-1 .post-pinned"));
    }

    [Fact]
    public async Task Slow_mode_names_who_asked_for_it_and_never_blocks_an_edit()
    {
        var talk = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        using var editor = await hub.Editor("Eva Ruhe");
        await editor.Open(talk.Path);
        await editor.Follow("a[href^='/moderation/threads/']");
        await editor.Submit("main form", new { Seconds = "300" });
        Assert.Equal(HttpStatusCode.OK, editor.Status);
        var post = await Say(ana.Account!, talk.Id, "One");

        var second = await hub.As(ana.Account, requests => requests.Send(new PostReply(talk.Id, "Two", null, $"key-{Guid.CreateVersion7():N}")));
        var edit = await hub.As(ana.Account, requests => requests.Send(new EditPost(post.Id, "One, mended")));
        await ana.Open(talk.Path);

        Assert.Equal("threads.slow", second.Error?.Code);
        Assert.True(edit.Succeeded);
        Assert.Contains("Eva Ruhe asked for that", ana.Text);
    }

    [Fact]
    public async Task A_newcomer_posts_few_links_where_everyone_reads()
    {
        var talk = await hub.Site.NewConversation();
        var bo = await hub.MakeMember("Bo");
        await hub.Look(db => db.Members.Where(member => member.Id == bo.Id)
            .ExecuteUpdateAsync(member => member.SetProperty(found => found.JoinedAt, NodaTime.SystemClock.Instance.GetCurrentInstant())));

        var many = await hub.As(bo, requests => requests.Send(new PostReply(
            talk.Id, string.Join(' ', Enumerable.Range(0, 4).Select(n => $"https://shop{n}.example")), null, $"key-{Guid.CreateVersion7():N}")));
        var few = await hub.As(bo, requests => requests.Send(new PostReply(talk.Id, "See https://one.example", null, $"key-{Guid.CreateVersion7():N}")));

        Assert.Equal("threads.tooManyLinks", many.Error?.Code);
        Assert.True(few.Succeeded);
    }

    private async Task<PostRecord> Say(MemberAccount who, Guid thread, string words, Guid? answers = null)
    {
        var said = await hub.As(who, requests => requests.Send(new PostReply(thread, words, answers, $"key-{Guid.CreateVersion7():N}")));
        return said.Value;
    }
}
