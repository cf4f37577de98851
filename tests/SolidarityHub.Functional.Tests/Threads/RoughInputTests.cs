using System.Diagnostics;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Common;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Threads;

/// <summary>Whatever is thrown at a conversation, it answers clearly, loses nothing, and the others do not notice.</summary>
public sealed class RoughInputTests(Hub hub)
{
    public static TheoryData<string, string> Nested => new()
    {
        { "quotations", new string('>', 9_990) + " deep" },
        { "lists", string.Concat(Enumerable.Range(0, 150).Select(level => $"{new string(' ', Math.Min(level * 2, 100))}- level {level}\n")) },
        { "brackets", new string('[', 9_990) + "link](https://example.org)" },
        { "open and closed brackets", string.Concat(Enumerable.Repeat("![a](", 3_000)) },
        { "stars", string.Concat(Enumerable.Repeat("*a **b ", 2_500)) },
        { "underscores", new string('_', 19_000) + "a" },
        { "backticks", string.Join(' ', Enumerable.Range(1, 190).Select(count => new string('`', count))) },
        { "a table", string.Concat(Enumerable.Repeat("|", 4_000)) + "\n" + string.Concat(Enumerable.Repeat("|-", 4_000)) },
        { "open tags", string.Concat(Enumerable.Repeat("<a <b <!-- ", 1_600)) },
        { "entities", string.Concat(Enumerable.Repeat("&amp;&#x202E;&nbsp;", 1_000)) },
        { "mentions", string.Concat(Enumerable.Repeat("@a ", 6_000)) },
        { "addresses", string.Concat(Enumerable.Repeat("www.a.b/((((", 1_500)) },
    };

    [Theory]
    [MemberData(nameof(Nested))]
    public async Task Deeply_nested_text_is_written_or_refused_in_a_moment(string what, string body)
    {
        var talk = await hub.Site.NewConversation();
        var ana = await hub.MakeMember("Ana");
        Assert.InRange(body.Length, 1_000, 20_000);

        var began = Stopwatch.GetTimestamp();
        var posted = await Post(ana, talk.Id, body);
        var took = Stopwatch.GetElapsedTime(began);

        Assert.True(posted.Succeeded || posted.Error?.Kind == ErrorKind.Invalid, $"{what}: {posted.Error?.Code}");
        // Far above what it takes; text that costs time without bounds takes minutes.
        Assert.True(took < TimeSpan.FromSeconds(15), $"{what} took {took.TotalSeconds:0.0} s.");
        using var visitor = hub.Visitor();
        await visitor.Open(talk.Path);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task Too_long_a_post_is_refused_and_nothing_typed_is_lost()
    {
        var talk = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        var much = string.Concat(Enumerable.Repeat("Bread and roses. ", 6_200));
        Assert.True(Encoding.UTF8.GetByteCount(much) > 100_000);
        await ana.Open(talk.Path);

        await ana.Submit("#composer", new { Body = much });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, ana.Status);
        Assert.Equal(much, ana.Find<IHtmlTextAreaElement>("#composer textarea").Value);
        Assert.NotNull(ana.Document.QuerySelector("#body-error"));
        Assert.Equal(0, (await hub.As(null, requests => requests.Send(new GetThread(talk.Id)))).Value.PostCount);
    }

    [Theory]
    [InlineData("👩🏾‍🌾🏳️‍🌈👨‍👩‍👧‍👦 e\u0301 ﷽ 🇲🇽")]
    [InlineData("שלום לכולם, مرحبا بالجميع, 你好")]
    [InlineData("\u202Eright to left\u202C and \u200Bno width\u200D")]
    [InlineData("Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319a\u0316\u0319l\u0321\u032C\u0323g\u0341\u0358o")]
    public async Task Every_script_and_sign_comes_back_as_it_was_written(string words)
    {
        var talk = await hub.Site.NewConversation();
        var ana = await hub.MakeMember("Ana");

        var posted = await Post(ana, talk.Id, words);

        Assert.True(posted.Succeeded, posted.Error?.Code);
        var read = await hub.As(ana, requests => requests.Send(new GetThread(talk.Id)));
        Assert.Equal(words, read.Value.Posts.Single().BodyMarkdown);
        using var visitor = hub.Visitor();
        await visitor.Open(talk.Path);
        Assert.Equal(words, visitor.Find<AngleSharp.Dom.IElement>("#post-1 .prose").TextContent.Trim());
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("half a sign \uD83D")]
    public async Task Signs_that_are_none_are_no_breakdown(string words)
    {
        var talk = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        await ana.Open(talk.Path);

        await ana.Submit("#composer", new { Body = words });

        Assert.True(ana.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest, $"{(int)ana.Status}");
        var next = await Post(ana.Account!, talk.Id, "And on it goes");
        Assert.True(next.Succeeded);
    }

    [Fact]
    public async Task An_answer_to_a_removed_post_stands_under_its_number()
    {
        var talk = await hub.Site.NewConversation();
        var ana = await hub.MakeMember("Ana");
        var gone = (await Post(ana, talk.Id, "Soon gone")).Value;
        await hub.As(ana, requests => requests.Send(new RemovePost(gone.Id)));

        var answer = await Post(ana, talk.Id, "I read it before", gone.Id);

        Assert.True(answer.Succeeded, answer.Error?.Code);
        Assert.Equal(1, answer.Value.ParentNumber);
    }

    [Fact]
    public async Task A_closed_talk_takes_no_answer_by_any_way()
    {
        var talk = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        var post = (await Post(ana.Account!, talk.Id, "Before")).Value;
        await ana.Open(talk.Path);
        using var editor = await hub.Editor();
        await hub.As(editor.Account, requests => requests.Send(new LockThread(talk.Id, true)));

        await ana.Submit("#composer", new { Body = "Typed before it was closed" });
        var answer = await Post(ana.Account!, talk.Id, "An answer deep below", post.Id);
        var edit = await hub.As(ana.Account, requests => requests.Send(new EditPost(post.Id, "Other words")));
        var reaction = await hub.As(ana.Account, requests => requests.Send(new ReactToPost(post.Id, Domain.Threads.ReactionKind.Heart, true)));

        Assert.Equal(HttpStatusCode.Conflict, ana.Status);
        Assert.Contains("Typed before it was closed", ana.Html);
        Assert.Equal(["threads.locked", "threads.locked", "threads.locked"], new[] { answer.Error?.Code, edit.Error?.Code, reaction.Error?.Code });
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("has spaces in it")]
    [InlineData("ключ-ключ-ключ")]
    [InlineData("'; DROP TABLE posts; --")]
    [InlineData("a-key-that-is-much-too-long-a-key-that-is-much-too-long-a-key-that-is-much")]
    public async Task A_forged_key_posts_nothing(string key)
    {
        var talk = await hub.Site.NewConversation();
        var ana = await hub.MakeMember("Ana");

        var posted = await hub.As(ana, requests => requests.Send(new PostReply(talk.Id, "Words", null, key)));

        Assert.Equal("threads.badKey", posted.Error?.Fields.Single().Code);
    }

    [Fact]
    public async Task The_key_of_somebody_else_is_as_good_as_any_and_tells_nothing_of_theirs()
    {
        var talk = await hub.Site.NewConversation();
        var (ana, bo) = (await hub.MakeMember("Ana"), await hub.MakeMember("Bo"));
        var key = $"key-{Guid.CreateVersion7():N}";
        var first = await hub.As(ana, requests => requests.Send(new PostReply(talk.Id, "Ana's words", null, key)));

        var second = await hub.As(bo, requests => requests.Send(new PostReply(talk.Id, "Bo's words", null, key)));

        Assert.True(second.Succeeded);
        Assert.NotEqual(first.Value.Id, second.Value.Id);
        Assert.Equal("Bo's words", second.Value.BodyMarkdown);
    }

    private Task<Result<PostRecord>> Post(MemberAccount who, Guid thread, string words, Guid? answers = null) =>
        hub.As(who, requests => requests.Send(new PostReply(thread, words, answers, $"key-{Guid.CreateVersion7():N}")));
}
