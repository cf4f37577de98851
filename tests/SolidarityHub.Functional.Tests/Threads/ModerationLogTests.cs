using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Moderation;
using SolidarityHub.Domain.Threads;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Threads;

/// <summary>What editors do to keep order is written down for all editors, with a reason, and stays.</summary>
public sealed class ModerationLogTests(Hub hub)
{
    [Fact]
    public async Task An_act_against_somebodys_words_needs_a_reason_and_stands_in_the_log()
    {
        var (_, post) = await Said("Rosa's telephone is 555 0100");
        using var editor = await hub.Editor("Eva Ordnung");
        await editor.Open($"/moderation/posts/{post.Id}");

        await editor.Submit("form[action*='handler=Hide']", new { Reason = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        Assert.Contains("Say why in a few words", editor.Text);
        await editor.Submit("form[action*='handler=Hide']", new { Reason = "A private number" });
        Assert.Equal(HttpStatusCode.OK, editor.Status);
        Assert.Contains("A private number", editor.Text);

        using var other = await hub.Editor("Another one");
        await other.Open("/moderation/acts");
        var entry = other.Document.QuerySelectorAll("main .list-row").Single(row => row.TextContent.Contains("A private number", StringComparison.Ordinal));
        Assert.Contains("Covered a post", entry.TextContent);
        Assert.Contains("Eva Ordnung", entry.TextContent);
        Assert.Contains("Post 1 in “About", entry.TextContent);
    }

    [Fact]
    public async Task Every_act_leaves_one_entry_and_what_changed_nothing_leaves_none()
    {
        var (talk, post) = await Said("Worth a look");
        var there = await hub.Site.NewConversation();
        using var editor = await hub.Editor();
        async Task Act<T>(Application.Common.ICommand<T> act) => Assert.True((await hub.As(editor.Account, requests => requests.Send(act))).Succeeded);

        await Act(new LockThread(talk.Id, true, "Enough for today"));
        await Act(new LockThread(talk.Id, true));
        await Act(new LockThread(talk.Id, false));
        await Act(new SlowThread(talk.Id, 60));
        await Act(new SlowThread(talk.Id, 60));
        await Act(new SlowThread(talk.Id, 0));
        await Act(new PinPost(post.Id, true));
        await Act(new PinPost(post.Id, false));
        await Act(new HidePost(post.Id, true, "Looking into it"));
        await Act(new HidePost(post.Id, false, null));
        await Act(new RemovePost(post.Id, "It is an advertisement"));
        await Act(new PutBackPost(post.Id, "It was not"));
        await Act(new MovePost(post.Id, there.Path, "It belongs there"));

        var log = (await hub.As(editor.Account, requests => requests.Send(new ListModerationActs(ThreadId: talk.Id)))).Value.Items;
        Assert.Equal(
            [
                ModerationActKind.PostMoved, ModerationActKind.PostPutBack, ModerationActKind.PostRemoved, ModerationActKind.PostShown, ModerationActKind.PostHidden,
                ModerationActKind.PostUnpinned, ModerationActKind.PostPinned, ModerationActKind.ThreadFreed, ModerationActKind.ThreadSlowed,
                ModerationActKind.ThreadUnlocked, ModerationActKind.ThreadLocked,
            ],
            log.Select(act => act.Kind));
        var arrived = (await hub.As(editor.Account, requests => requests.Send(new ListModerationActs(ThreadId: there.Id)))).Value.Items;
        Assert.Equal([(ModerationActKind.PostCame, "It belongs there")], arrived.Select(act => (act.Kind, act.Reason)));
        Assert.Equal(["It belongs there", "It was not", "It is an advertisement", "", "Looking into it", "", "", "", "", "", "Enough for today"], log.Select(act => act.Reason));
    }

    [Fact]
    public async Task Who_removes_their_own_words_keeps_no_order()
    {
        var talk = await hub.Site.NewConversation();
        using var editor = await hub.Editor();
        var own = (await hub.As(editor.Account, requests => requests.Send(new PostReply(talk.Id, "Mine", null, Key())))).Value;

        Assert.True((await hub.As(editor.Account, requests => requests.Send(new RemovePost(own.Id)))).Succeeded);

        Assert.Empty((await hub.As(editor.Account, requests => requests.Send(new ListModerationActs(ThreadId: talk.Id)))).Value.Items);
    }

    [Fact]
    public async Task A_program_that_removes_somebodys_words_says_why_too()
    {
        var (_, post) = await Said("Not for here");
        using var editor = await hub.Editor();

        var silent = await hub.As(editor.Account, requests => requests.Send(new RemovePost(post.Id)));

        Assert.Equal("threads.reasonMissing", silent.Error?.Fields.Single().Code);
        Assert.False((await hub.As(null, requests => requests.Send(new GetPost(post.Id)))).Value.Removed);
    }

    [Fact]
    public async Task Nobody_judges_their_own_words_not_even_an_editor()
    {
        var talk = await hub.Site.NewConversation();
        using var writer = await hub.Editor("Writes herself");
        using var other = await hub.Editor("Decides");
        async Task<PostRecord> Say() => (await hub.As(writer.Account, requests => requests.Send(new PostReply(talk.Id, "My view", null, Key())))).Value;
        var (covered, removed) = (await Say(), await Say());
        await hub.As(other.Account, requests => requests.Send(new HidePost(covered.Id, true, "Too sharp")));
        await hub.As(other.Account, requests => requests.Send(new RemovePost(removed.Id, "Too sharp")));

        var shown = await hub.As(writer.Account, requests => requests.Send(new HidePost(covered.Id, false, "I think it is fine")));
        var back = await hub.As(writer.Account, requests => requests.Send(new PutBackPost(removed.Id, "I think it is fine")));

        Assert.Equal("threads.ownPost", shown.Error?.Code);
        Assert.Equal("threads.notYours", back.Error?.Code);
    }

    [Fact]
    public async Task What_editors_covered_stays_covered_however_its_author_turns_it_and_wherever_it_goes()
    {
        var (talk, post) = await Said("Rosa's telephone is 555 0100");
        var there = await hub.Site.NewConversation();
        using var editor = await hub.Editor();
        var author = await hub.Look(db => db.Posts.Where(one => one.Id == post.Id).Select(one => one.AuthorId!.Value).SingleAsync());
        var ana = new MemberAccount(author, "Ana", "", Domain.Accounts.SiteRole.Member);
        Assert.True((await hub.As(editor.Account, requests => requests.Send(new HidePost(post.Id, true, "Told in confidence")))).Succeeded);

        Assert.True((await hub.As(ana, requests => requests.Send(new RemovePost(post.Id)))).Succeeded);
        var back = await hub.As(ana, requests => requests.Send(new PutBackPost(post.Id)));
        Assert.True(back.Succeeded);
        Assert.Equal((true, ""), (back.Value.Hidden, back.Value.BodyHtml));

        var moved = await hub.As(editor.Account, requests => requests.Send(new MovePost(post.Id, there.Path)));
        Assert.True(moved.Succeeded);
        using var visitor = hub.Visitor();
        foreach (var path in new[] { talk.Path, there.Path }) Assert.DoesNotContain("555 0100", (await visitor.Open(path)).Html, StringComparison.Ordinal);
        Assert.True(await hub.Look(db => db.Posts.AnyAsync(one => one.ThreadId == there.Id && one.HiddenAt != null)));
    }

    [Fact]
    public async Task Of_two_editors_who_answer_a_report_the_second_is_told_and_changes_nothing()
    {
        var (talk, post) = await Said("Reported words");
        using var reader = await hub.Member("Ben");
        using var first = await hub.Editor("First");
        using var second = await hub.Editor("Second");
        Assert.True((await hub.As(reader.Account, requests => requests.Send(new ReportPost(post.Id, ReportReason.Harm, "It hurts.")))).Succeeded);

        var covered = await hub.As(first.Account, requests => requests.Send(new AnswerReports(post.Id, ReportOutcome.Hidden, "We covered it.")));
        var late = await hub.As(second.Account, requests => requests.Send(new AnswerReports(post.Id, ReportOutcome.LeftAsItIs, "We see no harm.")));

        Assert.True(covered.Succeeded);
        Assert.Equal("threads.reportsAnswered", late.Error?.Code);
        Assert.True(await hub.Look(db => db.Posts.AnyAsync(one => one.Id == post.Id && one.HiddenAt != null)));
        var log = (await hub.As(first.Account, requests => requests.Send(new ListModerationActs(ThreadId: talk.Id)))).Value.Items;
        Assert.Equal([ModerationActKind.PostHidden], log.Select(act => act.Kind));
    }

    [Fact]
    public async Task What_a_closed_circle_talks_about_is_not_told_by_the_log()
    {
        var circle = await Circle.Found(hub.Site, await hub.MakeMember("Ana"));
        var post = (await hub.As(circle.Host, requests => requests.Send(new PostReply(circle.Thread, "Between us", null, Key())))).Value;
        using var editor = await hub.Editor();
        var ben = await hub.MakeMember("Ben");
        await circle.Let(hub.Site, ben);
        Assert.True((await hub.As(ben, requests => requests.Send(new ReportPost(post.Id, ReportReason.Other, "Please look")))).Succeeded);
        var reason = $"Looked at {Guid.CreateVersion7():N}";
        Assert.True((await hub.As(editor.Account, requests => requests.Send(new HidePost(post.Id, true, reason)))).Succeeded);

        await editor.Open("/moderation/acts");

        var entry = editor.Document.QuerySelectorAll("main .list-row").Single(row => row.TextContent.Contains(reason, StringComparison.Ordinal));
        Assert.Contains("closed to you", entry.TextContent);
        Assert.Null(entry.QuerySelector("a[href*='/moderation/threads/']"));
    }

    [Fact]
    public async Task The_log_is_for_editors()
    {
        using var member = await hub.Member("Ana");
        foreach (var path in new[] { "/moderation/acts", $"/moderation/threads/{(await hub.Site.NewConversation()).Id}" })
        {
            await member.Open(path);
            Assert.Equal(HttpStatusCode.Forbidden, member.Status);
        }
    }

    [Theory]
    [InlineData("UPDATE moderation_acts SET reason = 'Something else' WHERE id = {0}")]
    [InlineData("UPDATE moderation_acts SET actor_id = NULL WHERE id = {0}")]
    [InlineData("UPDATE moderation_acts SET thread_id = NULL WHERE id = {0}")]
    [InlineData("DELETE FROM moderation_acts WHERE id = {0}")]
    [InlineData("TRUNCATE moderation_acts")]
    public async Task The_database_lets_nobody_change_what_was_written(string statement)
    {
        var (talk, _) = await Said("Anything");
        using var editor = await hub.Editor();
        await hub.As(editor.Account, requests => requests.Send(new LockThread(talk.Id, true)));
        var act = (await hub.As(editor.Account, requests => requests.Send(new ListModerationActs(ThreadId: talk.Id)))).Value.Items.Single();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => hub.Look(db => db.Database.ExecuteSqlRawAsync(statement, act.Id)));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
    }

    [Fact]
    public async Task An_entry_stays_when_what_it_names_is_gone()
    {
        var (talk, _) = await Said("Anything");
        using var editor = await hub.Editor();
        var reason = $"Closed {Guid.CreateVersion7():N}";
        await hub.Do(editor, new LockThread(talk.Id, true, reason));

        await hub.Look(db => db.Database.ExecuteSqlAsync($"DELETE FROM articles WHERE thread_id = {talk.Id}; DELETE FROM posts WHERE thread_id = {talk.Id}; DELETE FROM threads WHERE id = {talk.Id}"));

        var entry = await hub.Look(db => db.ModerationActs.SingleAsync(act => act.Reason == reason));
        Assert.Equal((null, editor.Account!.Id), (entry.ThreadId, entry.ActorId));
    }

    [Fact]
    public async Task Who_comes_second_is_told_that_nothing_changed()
    {
        var (talk, post) = await Said("Anything");
        using var first = await hub.Editor("First");
        using var second = await hub.Editor("Second");
        await second.Open($"/moderation/posts/{post.Id}");
        await hub.Do(first, new PinPost(post.Id, true));
        await second.Submit("form[action*='handler=Pin']");
        Assert.Contains("Nothing changed", second.Text);

        await hub.Do(first, new RemovePost(post.Id, "An advertisement"));
        await hub.Do(first, new PutBackPost(post.Id, "It was none"));
        await second.Open($"/moderation/posts/{post.Id}");
        await hub.Do(first, new RemovePost(post.Id, "It was, after all"));
        await second.Submit("form:has([formaction*='handler=Remove'])", new { Reason = "An advertisement too" }, "button[formaction*='Remove']");
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("This post was removed.", second.Errors);
        Assert.DoesNotContain("An advertisement too", await Reasons(first, talk.Id));
    }

    [Fact]
    public async Task An_editor_finds_nothing_to_press_that_cannot_work()
    {
        var talk = await hub.Site.NewConversation();
        using var writer = await hub.Editor("Writes herself");
        using var other = await hub.Editor("Decides");
        var own = await hub.Do(writer, new PostReply(talk.Id, "My view", null, Key()));
        await hub.Do(other, new HidePost(own.Id, true, "Too sharp"));
        await writer.Open($"/moderation/posts/{own.Id}");
        Assert.Null(writer.Document.QuerySelector("button[name='on']"));
        await hub.Do(other, new RemovePost(own.Id, "Too sharp"));
        await writer.Open($"/moderation/posts/{own.Id}");
        Assert.Equal(HttpStatusCode.OK, writer.Status);
        Assert.Empty(writer.Document.QuerySelectorAll("main form"));

        // What only a report shows them can be covered, but neither pinned nor moved.
        var circle = await Circle.Found(hub.Site, await hub.MakeMember("Ana"));
        using var ben = await hub.Member("Ben");
        await circle.Let(hub.Site, ben.Account!);
        var between = (await hub.As(circle.Host, requests => requests.Send(new PostReply(circle.Thread, "Between us", null, Key())))).Value;
        await hub.Do(ben, new ReportPost(between.Id, ReportReason.Other, "Please look"));
        await other.Open($"/moderation/posts/{between.Id}");
        Assert.NotNull(other.Document.QuerySelector("form[action*='handler=Hide']"));
        Assert.Null(other.Document.QuerySelector("form[action*='handler=Pin']"));
        Assert.Null(other.Document.QuerySelector("a[href$='/move']"));
        await other.Open($"/moderation/posts/{between.Id}/move");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Fact]
    public async Task A_program_gives_the_reason_in_the_address()
    {
        var (talk, post) = await Said("Not for here");
        using var editor = await hub.Editor();
        var key = await hub.Do(editor, new Application.Accounts.CreateAccessToken("order", Domain.Accounts.TokenScope.Write));
        async Task<HttpStatusCode> Delete(string query)
        {
            using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/posts/{post.Id}{query}");
            request.Headers.Authorization = new("Bearer", key.Secret);
            using var program = hub.Visitor();
            using var response = await program.Http.SendAsync(request);
            return response.StatusCode;
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Delete(""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Delete($"?reason={new string('x', ModerationAct.ReasonMaxLength + 1)}"));
        Assert.Equal(HttpStatusCode.OK, await Delete("?reason=Somebody%27s%20address"));
        Assert.Equal(HttpStatusCode.Conflict, await Delete("?reason=Again"));
        Assert.Equal(["Somebody's address"], await Reasons(editor, talk.Id));
    }

    [Fact]
    public async Task What_is_decided_after_it_was_covered_stands_in_the_log_as_reporters_are_told()
    {
        var (talk, post) = await Said("Reported words");
        using var reader = await hub.Member("Ben");
        using var editor = await hub.Editor();
        await hub.Do(reader, new ReportPost(post.Id, ReportReason.Harm, "It hurts."));
        await hub.Do(editor, new HidePost(post.Id, true, "Covered at once"));
        await hub.Do(editor, new AnswerReports(post.Id, ReportOutcome.Hidden, "It stays covered."));
        var (calm, fine) = await Said("Nothing wrong with this");
        await hub.Do(reader, new ReportPost(fine.Id, ReportReason.Other, "Look."));
        await hub.Do(editor, new AnswerReports(fine.Id, ReportOutcome.LeftAsItIs, "We see no harm."));

        async Task<IEnumerable<ModerationActKind>> Kinds(Guid thread) =>
            (await hub.As(editor.Account, requests => requests.Send(new ListModerationActs(ThreadId: thread)))).Value.Items.Select(act => act.Kind);
        Assert.Equal([ModerationActKind.PostHidden, ModerationActKind.PostHidden], await Kinds(talk.Id));
        Assert.Equal([ModerationActKind.PostLeft], await Kinds(calm.Id));
    }

    private async Task<IEnumerable<string>> Reasons(Browser editor, Guid talk) =>
        (await hub.As(editor.Account, requests => requests.Send(new ListModerationActs(ThreadId: talk)))).Value.Items.Select(act => act.Reason);

    private static string Key() => $"key-{Guid.CreateVersion7():N}";

    private async Task<(Conversation Talk, PostRecord Post)> Said(string words)
    {
        var talk = await hub.Site.NewConversation();
        var bo = await hub.MakeMember("Bo");
        return (talk, (await hub.As(bo, requests => requests.Send(new PostReply(talk.Id, words, null, Key())))).Value);
    }
}
