using NodaTime;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Domain.Tests.Threads;

/// <summary>A conversation gives every post a number and every change a place, and lets people do no more than is theirs.</summary>
public sealed class DiscussionThreadTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 5, 1, 12, 0);
    private static readonly Guid Ana = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Ben = Guid.Parse("00000000-0000-0000-0000-000000000002");

    private readonly DiscussionThread thread = new(
        Guid.Empty, Guid.Empty, new ThreadSubject(ThreadSubjectKind.Article, Guid.Empty), "Title", "/articles/title",
        Audience.Everyone, Audience.Members, Noon);

    private int keys;

    [Fact]
    public void Posts_are_numbered_from_one_and_each_takes_one_change()
    {
        var posts = Enumerable.Range(0, 3).Select(_ => Say(Ana)).ToList();

        Assert.Equal([1, 2, 3], posts.Select(post => post.Number));
        Assert.Equal([1L, 2L, 3L], posts.Select(post => post.Seq));
        Assert.Equal((3, 3L, 3), (thread.LastNumber, thread.LastSeq, thread.PostCount));
    }

    [Fact]
    public void Answers_go_three_levels_deep_and_stay_there_with_their_true_parent()
    {
        var first = Say(Ana);
        var second = Say(Ben, first);
        var third = Say(Ana, second);
        var fourth = Say(Ben, third);

        Assert.Equal([1, 2, 3, 3], new[] { first, second, third, fourth }.Select(post => post.Depth));
        Assert.Equal((third.Id, third.Number), (fourth.ParentId!.Value, fourth.ParentNumber!.Value));
    }

    [Fact]
    public void A_locked_thread_refuses_replies_at_any_level()
    {
        var post = Say(Ana);
        Assert.True(thread.Lock(true));

        Assert.Equal(ThreadErrors.Locked, TrySay(Ben, null).Error);
        Assert.Equal(ThreadErrors.Locked, TrySay(Ben, post).Error);
        Assert.Equal(1, thread.LastNumber);
    }

    [Fact]
    public void A_locked_thread_refuses_edits_and_reactions_but_lets_authors_take_their_words_back()
    {
        var post = Say(Ana);
        thread.Lock(true);

        Assert.Equal(ThreadErrors.Locked, thread.Edit(post, Ana, new("new", "<p>new</p>"), Noon).Error);
        Assert.Equal(ThreadErrors.Locked, thread.Count(post, ReactionKind.Heart, 1).Error);
        Assert.True(thread.Remove(post, Ana, asEditor: false, Noon).Succeeded);
    }

    [Fact]
    public void Locking_twice_is_one_change()
    {
        Assert.True(thread.Lock(true));
        Assert.False(thread.Lock(true));
        Assert.Equal(1, thread.LastSeq);
    }

    [Fact]
    public void In_slow_mode_the_next_post_waits_and_is_told_how_long()
    {
        thread.Slow(60, Ana);

        var early = thread.Reply(Guid.Empty, Ana, null, new("b", "b"), "key-later", Noon, Noon + Duration.FromSeconds(20));
        Assert.Equal(TimeSpan.FromSeconds(40), early.Error!.RetryAfter);
        Assert.True(thread.Reply(Guid.Empty, Ana, null, new("b", "b"), "key-later", Noon, Noon + Duration.FromSeconds(60)).Succeeded);
    }

    [Fact]
    public void Only_its_author_edits_a_post()
    {
        var post = Say(Ana);

        Assert.Equal(ThreadErrors.NotYours, thread.Edit(post, Ben, new("mine", "mine"), Noon).Error);
        Assert.True(thread.Edit(post, Ana, new("better", "<p>better</p>"), Noon).Succeeded);
        Assert.Equal(("better", 2, 2L), (post.BodyMarkdown, post.Version, post.Seq));
    }

    [Fact]
    public void Others_cannot_remove_a_post_but_editors_can()
    {
        var post = Say(Ana);

        Assert.Equal(ThreadErrors.NotYours, thread.Remove(post, Ben, asEditor: false, Noon).Error);
        Assert.True(thread.Remove(post, Ben, asEditor: true, Noon).Succeeded);
        Assert.Equal(Ben, post.RemovedById);
    }

    [Fact]
    public void A_removed_post_keeps_its_number_and_none_of_its_words()
    {
        var post = Say(Ana);
        thread.Remove(post, Ana, asEditor: false, Noon);

        Assert.Equal(("", "", 1), (post.BodyMarkdown, post.BodyHtml, post.Number));
        Assert.Equal(0, thread.PostCount);
        Assert.Equal(2, Say(Ben).Number);
    }

    [Fact]
    public void Removing_twice_counts_and_changes_once()
    {
        var post = Say(Ana);
        thread.Remove(post, Ana, asEditor: false, Noon);
        thread.Remove(post, Ana, asEditor: false, Noon);

        Assert.Equal((0, 2L), (thread.PostCount, thread.LastSeq));
    }

    [Fact]
    public void A_reaction_counts_on_its_post_and_takes_one_change()
    {
        var post = Say(Ana);
        thread.Count(post, ReactionKind.Idea, 1);
        thread.Count(post, ReactionKind.Idea, 1);
        thread.Count(post, ReactionKind.Idea, -1);

        Assert.Equal(1, post.ReactionCounts[(int)ReactionKind.Idea]);
        Assert.Equal((4L, 4), (thread.LastSeq, post.Version));
    }

    private Post Say(Guid author, Post? parent = null) => TrySay(author, parent).Value;

    private Result<Post> TrySay(Guid author, Post? parent) =>
        thread.Reply(Guid.CreateVersion7(), author, parent, new("words", "<p>words</p>"), $"key-{++keys:D4}", lastOwnPost: null, Noon);
}
