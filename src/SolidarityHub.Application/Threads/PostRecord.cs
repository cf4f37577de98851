using System.Linq.Expressions;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>A post as everyone is told of it: the page, the API and the live connection all use this one record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ThreadId">The conversation it belongs to.</param>
/// <param name="ParentId">The post it answers.</param>
/// <param name="ParentNumber">That post's number.</param>
/// <param name="Depth">1 to 3.</param>
/// <param name="Number">Its permanent number in the thread.</param>
/// <param name="Seq">The number of its last change.</param>
/// <param name="Version">Grows with each change; the newer one is true.</param>
/// <param name="Author">Null when it was removed or its author's account is gone.</param>
/// <param name="BodyHtml">Safe HTML; empty when removed.</param>
/// <param name="BodyMarkdown">As written; only on one's own posts.</param>
/// <param name="PostedAt">When it was said.</param>
/// <param name="EditedAt">When its words last changed.</param>
/// <param name="Removed">Whether only its number is left.</param>
/// <param name="Reactions">How many reacted, by name; none that nobody chose.</param>
/// <param name="MyReactions">Which of them are the reader's own; null where no single reader is meant.</param>
/// <param name="ClientKey">The author's own key for it; only on one's own posts.</param>
/// <param name="Cards">What of this site it links to, as far as everyone may see that.</param>
/// <param name="Hidden">Whether editors have covered its words.</param>
/// <param name="Pinned">Whether it stands above the conversation too.</param>
/// <param name="MovedTo">Its address in the conversation that it was moved to.</param>
/// <param name="Outcomes">What came of it, as far as everyone may see that.</param>
public sealed record PostRecord(
    Guid Id,
    Guid ThreadId,
    Guid? ParentId,
    int? ParentNumber,
    int Depth,
    int Number,
    long Seq,
    int Version,
    PostAuthor? Author,
    string BodyHtml,
    string? BodyMarkdown,
    Instant PostedAt,
    Instant? EditedAt,
    bool Removed,
    IReadOnlyDictionary<string, int> Reactions,
    IReadOnlyList<string>? MyReactions,
    string? ClientKey,
    IReadOnlyList<ThingCard> Cards,
    bool Hidden,
    bool Pinned,
    string? MovedTo,
    IReadOnlyList<ThingCard> Outcomes)
{
    /// <summary>The same post as anyone else than its author may know it.</summary>
    public PostRecord ForEveryone() => this with { BodyMarkdown = null, MyReactions = null, ClientKey = null };
}

/// <summary>Who said it.</summary>
public sealed record PostAuthor(Guid Id, string Name, string? AvatarUrl);

/// <summary>The names of reactions as programs write them.</summary>
public static class Reactions
{
    public static readonly IReadOnlyList<ReactionKind> All = Enum.GetValues<ReactionKind>();

    public static string NameOf(ReactionKind kind) => kind switch
    {
        ReactionKind.Thanks => "thanks",
        ReactionKind.Heart => "heart",
        ReactionKind.Idea => "idea",
        ReactionKind.Question => "question",
    };

    public static ReactionKind? Find(string name)
    {
        foreach (var kind in All)
            if (NameOf(kind) == name) return kind;
        return null;
    }
}

/// <summary>A post's row with what is needed to tell of it, read in one query.</summary>
internal sealed record PostRow(Post Post, string? AuthorName, List<ReactionKind> Mine)
{
    public static Expression<Func<Post, PostRow>> For(Guid me, IHubDb db) => post => new PostRow(
        post,
        db.Members.Where(member => member.Id == post.AuthorId).Select(member => member.DisplayName).FirstOrDefault(),
        db.PostReactions.Where(reaction => reaction.PostId == post.Id && reaction.MemberId == me)
            .Select(reaction => reaction.Kind).ToList());

    public PostRecord ToRecord(Guid me, IReadOnlyDictionary<LinkedThing, ThingCard> cards)
    {
        var post = Post;
        var covered = post.Removed || post.Hidden;
        var own = !covered && me != Guid.Empty && post.AuthorId == me;
        return new(
            post.Id, post.ThreadId, post.ParentId, post.ParentNumber, post.Depth, post.Number, post.Seq, post.Version,
            covered || post.AuthorId is not { } author || AuthorName is null ? null : new PostAuthor(author, AuthorName, null),
            covered ? "" : post.BodyHtml,
            own ? post.BodyMarkdown : null,
            post.PostedAt, post.EditedAt, post.Removed,
            Reactions.All.Where(kind => !covered && post.ReactionCounts[(int)kind] > 0)
                .ToDictionary(Reactions.NameOf, kind => post.ReactionCounts[(int)kind]),
            covered ? [] : [.. Mine.Order().Select(Reactions.NameOf)],
            own ? post.ClientKey : null,
            covered ? [] : [.. post.Links.Where(cards.ContainsKey).Select(link => cards[link])],
            post.Hidden, post.Pinned,
            post.MovedToThreadId is { } there ? $"/threads/{there}/posts/{post.MovedToNumber}" : null,
            covered ? [] : [.. post.Outcomes.Where(cards.ContainsKey).Select(thing => cards[thing])]);
    }
}
