using System.Text.Json;
using NodaTime;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Live.Tests;

/// <summary>The life of a thread by chance: posts, edits, removals, reactions, locks, numbered by the domain itself.</summary>
internal static class ThreadHistory
{
    private static readonly Instant Now = Instant.FromUtc(2026, 5, 1, 10, 0);

    /// <summary>One line: what would have been announced, change after change.</summary>
    public static string Write(int seed)
    {
        var random = new Random(seed);
        Guid NewId()
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);
            return new Guid(bytes);
        }

        var people = Enumerable.Range(0, 4).Select(_ => NewId()).ToList();
        var thread = new DiscussionThread(
            NewId(), NewId(), new ThreadSubject(ThreadSubjectKind.Article, NewId()), "Bread", "/articles/bread", Audience.Everyone, Audience.Members, Now);
        var posts = new List<Post>();
        var changes = new List<object>();
        // Some are long enough that a page far behind is told to read anew.
        var acts = random.Next(20) == 0 ? 260 : random.Next(10, 60);
        for (var act = 0; act < acts; act++)
        {
            var before = thread.LastSeq;
            var by = people[random.Next(people.Count)];
            var post = posts.Count > 0 ? posts[random.Next(posts.Count)] : null;
            var words = new PostText($"Act {act}", $"<p>Act {act}</p>");
            switch (random.Next(12), post)
            {
                case (0 or 1, { AuthorId: { } author }):
                    thread.Edit(post, author, words, Now);
                    break;
                case (2, { AuthorId: { } author }):
                    thread.Remove(post, author, asEditor: false, Now);
                    break;
                case (3 or 4, not null):
                    thread.Count(post, ReactionKind.Heart, 1);
                    break;
                case (5, _):
                    thread.Lock(!thread.Locked);
                    post = null;
                    break;
                default:
                    var said = thread.Reply(NewId(), by, random.Next(3) == 0 ? post : null, words, $"key-{act:D8}", null, Now);
                    post = said.Succeeded ? said.Value : null;
                    if (post is not null) posts.Add(post);
                    break;
            }

            // Refused: nothing happened. A locked thread is opened again soon, or little would.
            if (thread.LastSeq == before && !(thread.Locked && thread.Lock(false))) continue;
            changes.Add(new
            {
                from = before, to = thread.LastSeq, thread.Locked, thread.PostCount, posts = post is not null && post.Seq == thread.LastSeq ? new[] { AsTold(post) } : [],
            });
        }

        return JsonSerializer.Serialize(new { seed, pages = random.Next(2, 6), thread.Epoch, changes }, JsonSerializerOptions.Web);
    }

    private static object AsTold(Post post) => new
    {
        post.Id, post.ThreadId, post.ParentId, post.ParentNumber, post.Depth, post.Number, post.Seq, post.Version, post.BodyHtml, post.Removed,
        reactions = Reactions.All.Where(kind => post.ReactionCounts[(int)kind] > 0).ToDictionary(Reactions.NameOf, kind => post.ReactionCounts[(int)kind]),
        author = (object?)null, bodyMarkdown = (string?)null, postedAt = "", editedAt = (string?)null, myReactions = (object?)null, clientKey = (string?)null,
    };
}
