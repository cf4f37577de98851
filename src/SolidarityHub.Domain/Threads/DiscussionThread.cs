using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Threads;

/// <summary>A conversation about one thing: an article, a group's chapter, an event, an organization, the home page's prompt.</summary>
/// <remarks>
/// Every change to the conversation takes one sequence number from here, under the row's lock, so the order of
/// numbers is the order of commits (see docs/live-threads.md).
/// </remarks>
public sealed class DiscussionThread : IHasAudience
{
    public const int TitleMaxLength = 200;
    public const int PathMaxLength = 200;
    public const int MaxDepth = 3;

    /// <summary>The longest pause slow mode can ask for: a day.</summary>
    public const int SlowModeMaxSeconds = 86_400;

    /// <summary>How long an author can take a removal back.</summary>
    public static readonly Duration UndoTime = Duration.FromMinutes(30);

    private DiscussionThread() { }

    /// <param name="id">The thread's permanent id.</param>
    /// <param name="epoch">A fresh id; it changes when history is rewritten, which voids every cursor.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="title">The subject's title, repeated here so that lists need not look it up.</param>
    /// <param name="path">The page that shows the thread, for example <c>/articles/charging-forward</c>.</param>
    /// <param name="readers">Who may read it.</param>
    /// <param name="writers">Who may write in it, among those who may read it.</param>
    /// <param name="now">The time of opening.</param>
    public DiscussionThread(
        Guid id, Guid epoch, ThreadSubject subject, string title, string path,
        Audience readers, Audience writers, Instant now)
    {
        Id = id;
        Epoch = epoch;
        SubjectKind = subject.Kind;
        SubjectId = subject.Id;
        OpenedAt = now;
        Present(title, path);
        Show(readers, writers);
    }

    public Guid Id { get; private set; }

    public Guid Epoch { get; private set; }

    public ThreadSubjectKind SubjectKind { get; private set; }

    public Guid SubjectId { get; private set; }

    public string Title { get; private set; } = "";

    public string Path { get; private set; } = "";

    public AudienceKind AudienceKind { get; private set; }

    public Guid? AudienceId { get; private set; }

    public AudienceKind WritersKind { get; private set; }

    public Guid? WritersId { get; private set; }

    public Audience Writers => new(WritersKind, WritersId);

    /// <summary>The number of the last change.</summary>
    public long LastSeq { get; private set; }

    /// <summary>The number of the last post; removed posts keep theirs.</summary>
    public int LastNumber { get; private set; }

    /// <summary>Posts that are not removed.</summary>
    public int PostCount { get; private set; }

    public Instant OpenedAt { get; private set; }

    public Instant? LastPostedAt { get; private set; }

    public bool Locked { get; private set; }

    /// <summary>Least time between two posts of one member; zero when the thread is not slowed.</summary>
    public int SlowModeSeconds { get; private set; }

    /// <summary>Who asked for that; shown, because a rule without a face is resented.</summary>
    public Guid? SlowedById { get; private set; }

    /// <summary>Follows its subject when that is renamed or moves.</summary>
    public void Present(string title, string path) => (Title, Path) = (title, path);

    /// <summary>Follows its subject when that is shown to others than before.</summary>
    public void Show(Audience readers, Audience writers)
    {
        (AudienceKind, AudienceId) = (readers.Kind, readers.Id);
        (WritersKind, WritersId) = (writers.Kind, writers.Id);
    }

    /// <summary>Adds a post. Only under the thread's row lock, like everything below.</summary>
    /// <param name="id">The new post's id.</param>
    /// <param name="author">Who says it.</param>
    /// <param name="parent">The post answered, from this thread; null for a new strand.</param>
    /// <param name="text">What is said.</param>
    /// <param name="clientKey">The author's own key for it.</param>
    /// <param name="lastOwnPost">When the author last posted here, for slow mode.</param>
    /// <param name="now">The time.</param>
    public Result<Post> Reply(
        Guid id, Guid author, Post? parent, PostText text, string clientKey, Instant? lastOwnPost, Instant now)
    {
        if (Locked) return ThreadErrors.Locked;
        if (lastOwnPost?.Plus(Duration.FromSeconds(SlowModeSeconds)) is { } free && free > now)
            return ThreadErrors.Slow((free - now).ToTimeSpan());

        PostCount++;
        LastPostedAt = now;
        return new Post(id, Id, author, parent, ++LastNumber, ++LastSeq, text, clientKey, now);
    }

    /// <summary>Gives a post new words; only its author may, and not in a locked thread.</summary>
    public Result<Post> Edit(Post post, Guid by, PostText text, Instant now)
    {
        if (post.AuthorId != by) return ThreadErrors.NotYours;
        if (post.Removed) return ThreadErrors.Removed;
        if (post.Hidden) return ThreadErrors.Hidden;
        if (Locked) return ThreadErrors.Locked;
        post.Reword(text, ++LastSeq, now);
        return post;
    }

    /// <summary>Takes a post's words away and leaves its number. Its author may at any time, and editors may.</summary>
    public Result<Post> Remove(Post post, Guid by, bool asEditor, Instant now)
    {
        if (post.AuthorId != by && !asEditor) return ThreadErrors.NotYours;
        if (post.Removed) return post;
        PostCount--;
        post.Remove(by, ++LastSeq, now);
        return post;
    }

    /// <summary>Gives a removed post its words back: its author for a while and only if they removed it, editors always.</summary>
    /// <param name="post">The post.</param>
    /// <param name="by">Who wants that.</param>
    /// <param name="asEditor">Whether they look after the site.</param>
    /// <param name="text">What it said.</param>
    /// <param name="now">The time.</param>
    public Result<Post> PutBack(Post post, Guid by, bool asEditor, PostText text, Instant now)
    {
        if (AgainstPuttingBack(post, by, asEditor, now) is { } objection) return objection;
        PostCount++;
        post.PutBack(text, ++LastSeq);
        return post;
    }

    /// <summary>Why somebody may not give a removed post its words back; null when they may.</summary>
    public static Error? AgainstPuttingBack(Post post, Guid by, bool asEditor, Instant now)
    {
        if (!post.Removed || post.Moved) return ThreadErrors.NotRemoved;
        // Nobody judges their own words: an editor is here an author like any other.
        var judges = asEditor && post.AuthorId != by;
        if (!judges && (post.AuthorId != by || post.RemovedById != by)) return ThreadErrors.NotYours;
        return !judges && now - post.RemovedAt > UndoTime ? ThreadErrors.TooLateToUndo : null;
    }

    /// <summary>
    /// Covers a post's words, or shows them again, which is not for its author when somebody else covered it.
    /// Nothing is lost by that. Answers whether it changed anything.
    /// </summary>
    public Result<bool> Hide(Post post, bool hidden, Guid by, Instant now)
    {
        if (post.Removed || post.Hidden == hidden) return false;
        if (!hidden && !post.MayBeShownBy(by)) return ThreadErrors.OwnPost;
        post.Hide(hidden ? now : null, hidden ? by : null, ++LastSeq);
        return true;
    }

    /// <summary>Puts a post above the conversation, or back; never one whose words are covered. Answers whether that changed anything.</summary>
    public bool Pin(Post post, bool pinned, Instant now)
    {
        if (post.Removed || post.Hidden || post.Pinned == pinned) return false;
        post.Pin(pinned ? now : null, ++LastSeq);
        return true;
    }

    /// <summary>Notes under a post what came of it; not in a closed conversation, nor under covered words. Answers whether that was new.</summary>
    public bool CameOf(Post post, LinkedThing thing)
    {
        if (Locked || post.Removed || post.Hidden || post.Outcomes.Contains(thing) || post.Outcomes.Count >= LinkedThing.MostInAPost) return false;
        post.CameOf(thing, ++LastSeq);
        return true;
    }

    /// <summary>Whether posts of the other conversation may move here: never to people who could not read them there.</summary>
    public bool MayTakeFrom(DiscussionThread other) =>
        other.AudienceKind == AudienceKind.Everyone
        || other.AudienceKind == AudienceKind && other.AudienceId == AudienceId
        || other.AudienceKind == AudienceKind.Members && AudienceKind != AudienceKind.Everyone;

    /// <summary>Takes a post in from another conversation, under this one's next number; what it left behind leads here.</summary>
    /// <remarks>Both conversations go on by ordinary changes: no number is used twice, so no cursor is voided and no epoch changes.</remarks>
    /// <param name="id">The id it has here.</param>
    /// <param name="moved">The post as it was there.</param>
    /// <param name="parent">What it answers here; null for the first of a branch.</param>
    /// <param name="from">The conversation that it leaves, held under its lock too.</param>
    public Post TakeIn(Guid id, Post moved, Post? parent, DiscussionThread from)
    {
        var text = new PostText(moved.BodyMarkdown, moved.BodyHtml, moved.Links);
        var here = new Post(id, Id, moved, parent, ++LastNumber, ++LastSeq, text);
        PostCount++;
        from.PostCount--;
        moved.MoveTo(this, here, ++from.LastSeq);
        return here;
    }

    /// <summary>Counts a reaction that was given (1) or taken back (-1).</summary>
    public Result<Post> Count(Post post, ReactionKind kind, int by)
    {
        if (post.Removed || post.Hidden) return ThreadErrors.Removed;
        if (Locked) return ThreadErrors.Locked;
        post.Count(kind, by, ++LastSeq);
        return post;
    }

    /// <summary>Closes or opens the thread for writing. Answers whether that changed anything.</summary>
    public bool Lock(bool locked)
    {
        if (Locked == locked) return false;
        Locked = locked;
        LastSeq++;
        return true;
    }

    /// <summary>Puts a pause between two posts of one member; zero takes it away.</summary>
    public bool Slow(int seconds, Guid by)
    {
        if (SlowModeSeconds == seconds) return false;
        SlowModeSeconds = seconds;
        SlowedById = seconds == 0 ? null : by;
        LastSeq++;
        return true;
    }
}

/// <summary>What a thread is about.</summary>
public readonly record struct ThreadSubject(ThreadSubjectKind Kind, Guid Id);

/// <summary>The kinds of things that can be talked about.</summary>
public enum ThreadSubjectKind
{
    Article = 0,

    /// <summary>A chapter as one reading group reads it; the id is that of the group's chapter.</summary>
    GroupChapter = 1,
    Event = 2,
    Organization = 3,
    HomePrompt = 4,
}
