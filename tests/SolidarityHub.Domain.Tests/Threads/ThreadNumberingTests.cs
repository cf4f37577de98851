using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Domain.Tests.Threads;

/// <summary>Posts keep their numbers for ever, and every change takes exactly the next one.</summary>
public sealed class ThreadNumberingTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 5, 1, 10, 0);
    private static readonly Guid Ana = Guid.Parse("0196a000-0000-7000-8000-000000000001");
    private static readonly PostText Text = new("Bread for everybody", "<p>Bread for everybody</p>");

    private int made;

    [Property(MaxTest = 500)]
    public bool Whatever_happens_changes_are_numbered_without_gaps_and_posts_keep_theirs(byte[] acts)
    {
        var thread = Open();
        var posts = new List<Post>();
        var changes = 0L;
        foreach (var act in acts)
        {
            var post = posts.Count > 0 ? posts[act % posts.Count] : null;
            var before = thread.LastSeq;
            var changed = (act % 10, post) switch
            {
                (0 or 1, _) => Reply(thread, posts, post),
                (2, { } it) => thread.Edit(it, Ana, Text, Now).Succeeded,
                (3, { } it) => !it.Removed && thread.Remove(it, Ana, asEditor: false, Now).Succeeded,
                (4, { } it) => thread.Count(it, ReactionKind.Heart, 1).Succeeded,
                (5, _) => thread.Lock(act % 4 == 1),
                (6, { } it) => thread.Hide(it, act % 4 < 2, Ana, Now).Value,
                (7, { } it) => thread.Pin(it, act % 4 < 2, Now),
                (8, { } it) => thread.PutBack(it, Ana, asEditor: false, Text, Now).Succeeded,
                (9, { } it) => thread.CameOf(it, new LinkedThing(LinkedKind.Event, it.Id)),
                _ => false,
            };
            if (thread.LastSeq != before + (changed ? 1 : 0)) return false;
            changes += changed ? 1 : 0;
        }

        return thread.LastSeq == changes
            && posts.Select(post => post.Number).SequenceEqual(Enumerable.Range(1, posts.Count))
            && thread.LastNumber == posts.Count
            && thread.PostCount == posts.Count(post => !post.Removed)
            && posts.Select(post => post.Seq).Distinct().Count() == posts.Count
            && posts.All(post => post.Depth <= DiscussionThread.MaxDepth);
    }

    [Property(MaxTest = 200)]
    public bool Moved_posts_take_the_next_numbers_there_and_leave_theirs_here(byte[] moves)
    {
        var (here, there) = (Open(), Open());
        var (posts, arrived) = (new List<Post>(), new List<Post>());
        for (var n = 0; n < 20; n++) Reply(here, posts, n % 3 == 0 ? null : posts[^1]);
        var before = here.LastSeq;
        foreach (var post in moves.Select(move => posts[move % posts.Count]).Distinct())
            arrived.Add(there.TakeIn(Guid.CreateVersion7(), post, parent: null, here));

        return here.LastNumber == 20 && here.PostCount == 20 - arrived.Count && here.LastSeq == before + arrived.Count
            && arrived.Select(post => post.Number).SequenceEqual(Enumerable.Range(1, arrived.Count))
            && there.PostCount == arrived.Count && there.LastSeq == arrived.Count
            && posts.All(post => !post.Moved || post.Removed && post.BodyHtml.Length == 0)
            && arrived.All(post => post.BodyHtml == Text.Html && post.AuthorId == Ana);
    }

    [Theory]
    [InlineData(AudienceKind.Everyone, AudienceKind.ReadingGroup, true)]
    [InlineData(AudienceKind.Everyone, AudienceKind.Members, true)]
    [InlineData(AudienceKind.Members, AudienceKind.Everyone, false)]
    [InlineData(AudienceKind.ReadingGroup, AudienceKind.Members, false)]
    [InlineData(AudienceKind.ReadingGroup, AudienceKind.ReadingGroup, true)]
    [InlineData(AudienceKind.Organization, AudienceKind.ReadingGroup, false)]
    public void Posts_move_only_to_people_who_could_read_them_before(AudienceKind from, AudienceKind to, bool may)
    {
        DiscussionThread Thread(AudienceKind kind) => new(
            Ana, Ana, new ThreadSubject(ThreadSubjectKind.Article, Ana), "Title", "/articles/a", new Audience(kind, Ana), Audience.Members, Now);
        Assert.Equal(may, Thread(to).MayTakeFrom(Thread(from)));
    }

    [Fact]
    public void A_removed_post_leaves_its_number_behind()
    {
        var thread = Open();
        var posts = new List<Post>();
        Reply(thread, posts, null);
        Assert.True(thread.Remove(posts[0], Ana, asEditor: false, Now).Succeeded);
        Reply(thread, posts, null);
        Assert.Equal(2, posts[1].Number);
        Assert.Equal(1, thread.PostCount);
    }

    [Fact]
    public void A_locked_thread_refuses_replies_and_edits_but_lets_people_take_their_words_back()
    {
        var thread = Open();
        var posts = new List<Post>();
        Reply(thread, posts, null);
        Assert.True(thread.Lock(true));
        Assert.False(Reply(thread, posts, posts[0]));
        Assert.Equal("threads.locked", thread.Edit(posts[0], Ana, Text, Now).Error?.Code);
        Assert.True(thread.Remove(posts[0], Ana, asEditor: false, Now).Succeeded);
    }

    [Fact]
    public void Nobody_edits_the_words_of_somebody_else()
    {
        var thread = Open();
        var posts = new List<Post>();
        Reply(thread, posts, null);
        var seq = thread.LastSeq;
        Assert.Equal(ThreadErrors.NotYours.Code, thread.Edit(posts[0], Guid.Parse("0196a000-0000-7000-8000-000000000002"), Text, Now).Error?.Code);
        Assert.Equal(seq, thread.LastSeq);
    }

    [Fact]
    public void A_slowed_thread_says_how_long_to_wait()
    {
        var thread = Open();
        thread.Slow(60, Ana);
        var refused = thread.Reply(Ana, Ana, null, Text, "key-0001", Now - Duration.FromSeconds(20), Now);
        Assert.Equal(ErrorKind.TooMany, refused.Error?.Kind);
        Assert.Equal(TimeSpan.FromSeconds(40), refused.Error?.RetryAfter);
    }

    private static DiscussionThread Open() => new(
        Ana, Ana, new ThreadSubject(ThreadSubjectKind.Article, Ana), "Bread", "/articles/bread", Audience.Everyone, Audience.Members, Now);

    private bool Reply(DiscussionThread thread, List<Post> posts, Post? parent)
    {
        var key = $"key-{++made:D6}";
        var reply = thread.Reply(Guid.Parse($"0196a000-0000-7000-8000-{made:D12}"), Ana, parent, Text, key, null, Now);
        if (reply.Succeeded) posts.Add(reply.Value);
        return reply.Succeeded;
    }
}
