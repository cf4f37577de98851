using NodaTime;

namespace SolidarityHub.Domain.Threads;

/// <summary>What one person said in a conversation. Its number is permanent; its words may change or go.</summary>
public sealed class Post
{
    public const int BodyMaxLength = 20_000;
    public const int ClientKeyMaxLength = 64;

    private static readonly int Kinds = Enum.GetValues<ReactionKind>().Length;

    private Post() { }

    internal Post(
        Guid id, Guid threadId, Guid authorId, Post? parent, int number, long seq, PostText text, string clientKey, Instant now)
    {
        Id = id;
        ThreadId = threadId;
        AuthorId = authorId;
        ParentId = parent?.Id;
        ParentNumber = parent?.Number;
        Depth = parent is null ? 1 : Math.Min(parent.Depth + 1, DiscussionThread.MaxDepth);
        Number = number;
        Seq = seq;
        Version = 1;
        Say(text);
        ClientKey = clientKey;
        PostedAt = now;
    }

    /// <summary>A post that was said in another conversation: same voice, same words, same time, its own number.</summary>
    internal Post(Guid id, Guid threadId, Post moved, Post? parent, int number, long seq, PostText text)
        : this(id, threadId, Guid.Empty, parent, number, seq, text, moved.ClientKey, moved.PostedAt)
    {
        AuthorId = moved.AuthorId;
        EditedAt = moved.EditedAt;
        ReactionCounts = moved.ReactionCounts;
        Outcomes = moved.Outcomes;
        (HiddenAt, HiddenById) = (moved.HiddenAt, moved.HiddenById);
    }

    public Guid Id { get; private set; }

    public Guid ThreadId { get; private set; }

    /// <summary>The post answered; an answer to the deepest level stays on that level.</summary>
    public Guid? ParentId { get; private set; }

    public int? ParentNumber { get; private set; }

    /// <summary>1 to <see cref="DiscussionThread.MaxDepth"/>.</summary>
    public int Depth { get; private set; }

    /// <summary>The permanent number in the thread, from 1, without gaps; never used again.</summary>
    public int Number { get; private set; }

    /// <summary>The number of the last change to this post.</summary>
    public long Seq { get; private set; }

    /// <summary>Grows by one with each change, reactions included.</summary>
    public int Version { get; private set; }

    public string BodyMarkdown { get; private set; } = "";

    public string BodyHtml { get; private set; } = "";

    /// <summary>What of this site it links to, found when it was written.</summary>
    public IReadOnlyList<LinkedThing> Links { get; private set; } = [];

    /// <summary>What came of it: events and organizations that somebody made out of what it says.</summary>
    public IReadOnlyList<LinkedThing> Outcomes { get; private set; } = [];

    /// <summary>Null once the author's account is gone.</summary>
    public Guid? AuthorId { get; private set; }

    public string ClientKey { get; private set; } = "";

    public Instant PostedAt { get; private set; }

    public Instant? EditedAt { get; private set; }

    public Instant? RemovedAt { get; private set; }

    /// <summary>Who took it away: its author, or an editor.</summary>
    public Guid? RemovedById { get; private set; }

    /// <summary>How many reacted, by <see cref="ReactionKind"/>. Counted here so that reading a page counts nothing.</summary>
    public int[] ReactionCounts { get; private set; } = new int[Kinds];

    public Instant? HiddenAt { get; private set; }

    /// <summary>The editor who covered its words.</summary>
    public Guid? HiddenById { get; private set; }

    public Instant? PinnedAt { get; private set; }

    /// <summary>The conversation that it was moved to, and its number there.</summary>
    public Guid? MovedToThreadId { get; private set; }

    public int? MovedToNumber { get; private set; }

    public bool Removed => RemovedAt is not null;

    /// <summary>Its words are covered. A removed post has none to cover; put back, it is covered again.</summary>
    public bool Hidden => HiddenAt is not null && !Removed;

    public bool Pinned => PinnedAt is not null;

    /// <summary>Whether an editor may uncover it: not its author, when somebody else covered it.</summary>
    public bool MayBeShownBy(Guid editor) => AuthorId != editor || HiddenById == editor;

    public bool Moved => MovedToThreadId is not null;

    internal void Reword(PostText text, long seq, Instant now)
    {
        Say(text);
        EditedAt = now;
        Change(seq);
    }

    internal void Remove(Guid by, long seq, Instant now)
    {
        Say(PostText.Nothing);
        RemovedById = by;
        RemovedAt = now;
        // What editors covered stays covered when its author takes it away and puts it back.
        PinnedAt = null;
        Change(seq);
    }

    internal void PutBack(PostText text, long seq)
    {
        Say(text);
        (RemovedAt, RemovedById) = (null, null);
        Change(seq);
    }

    internal void Hide(Instant? at, Guid? by, long seq)
    {
        (HiddenAt, HiddenById) = (at, by);
        if (at is not null) PinnedAt = null;
        Change(seq);
    }

    internal void Pin(Instant? at, long seq)
    {
        PinnedAt = at;
        Change(seq);
    }

    internal void CameOf(LinkedThing thing, long seq)
    {
        Outcomes = [.. Outcomes, thing];
        Change(seq);
    }

    internal void MoveTo(DiscussionThread thread, Post there, long seq)
    {
        Say(PostText.Nothing);
        (MovedToThreadId, MovedToNumber, RemovedAt) = (thread.Id, there.Number, there.PostedAt);
        (HiddenAt, HiddenById, PinnedAt) = (null, null, null);
        Change(seq);
    }

    internal void Count(ReactionKind kind, int by, long seq)
    {
        var counts = (int[])ReactionCounts.Clone();
        counts[(int)kind] += by;
        ReactionCounts = counts;
        Change(seq);
    }

    private void Say(PostText text) => (BodyMarkdown, BodyHtml, Links) = (text.Markdown, text.Html, text.Links ?? []);

    private void Change(long seq)
    {
        Seq = seq;
        Version++;
    }
}

/// <summary>A text as written and as shown; it is rendered once, when it is written.</summary>
public readonly record struct PostText(string Markdown, string Html, IReadOnlyList<LinkedThing>? Links = null)
{
    public static readonly PostText Nothing = new("", "");
}
