using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Threads;

/// <summary>Fills the demonstration's conversations with what invented people said; conversations with a post are left alone.</summary>
internal sealed class ThreadsSeed(IHubDb db, IIds ids, TimeProvider time, IMarkdown markdown) : ISeed
{
    public int Order => 70;

    public async Task Seed(SeedSource source, bool demo, CancellationToken cancellation)
    {
        if (!demo) return;

        var handles = (await source.Read<MembersFile>("demo/members.json", cancellation)).Members
            .ToDictionary(member => member.Handle, member => member.DisplayName);
        var names = handles.Values.ToList();
        var authors = (await db.Members.Where(member => names.Contains(member.DisplayName))
                .Select(member => new { member.DisplayName, member.Id }).ToListAsync(cancellation))
            .GroupBy(member => member.DisplayName).ToDictionary(same => same.Key, same => same.Min(member => member.Id));

        var articles = (await source.Read<IReadOnlyList<ArticleRow>>("articles.json", cancellation))
            .ToDictionary(article => article.Number, article => article.Title);

        foreach (var talk in (await source.Read<ThreadsFile>("demo/threads.json", cancellation)).Threads)
        {
            if (await ThreadOf(talk.Subject, articles, cancellation) is not { LastNumber: 0 } thread) continue;
            Fill(thread, talk, handle => handles.TryGetValue(handle, out var name) && authors.TryGetValue(name, out var member) ? member : null);
        }
    }

    private Task<DiscussionThread?> ThreadOf(SubjectRow subject, Dictionary<int, string> articles, CancellationToken cancellation)
    {
        var title = subject.ArticleNumber is { } number ? articles.GetValueOrDefault(number) : null;
        var path = subject switch
        {
            { Kind: "chapter" } => string.Create(CultureInfo.InvariantCulture, $"/reading-groups/{subject.Group}/chapters/{subject.Chapter}"),
            { Kind: "event" } => $"/events/{subject.Event}",
            _ => null,
        };
        return db.Threads.OrderBy(thread => thread.OpenedAt).FirstOrDefaultAsync(
            thread => subject.Kind == "home" ? thread.SubjectKind == ThreadSubjectKind.HomePrompt
                : subject.Kind == "article" ? thread.SubjectKind == ThreadSubjectKind.Article && thread.Title == title
                : thread.Path == path,
            cancellation);
    }

    private void Fill(DiscussionThread thread, TalkRow talk, Func<string, Guid?> authorOf)
    {
        var said = new Dictionary<int, Post>();
        foreach (var row in talk.Posts.OrderBy(row => row.Number))
        {
            if (authorOf(row.Author) is not { } author) continue;
            var parent = row.Parent is { } number ? said.GetValueOrDefault(number) : null;
            var text = new PostText(row.Body, markdown.ToPostHtml(row.Body));
            var at = time.Now() - Duration.FromHours(row.HoursAgo);
            var post = thread.Reply(ids.New(), author, parent, text, $"demo-{row.Number.ToString("D4", CultureInfo.InvariantCulture)}", lastOwnPost: null, at);
            db.Posts.Add(said[row.Number] = post.Value);
        }
    }

    private sealed record MembersFile(IReadOnlyList<MemberRow> Members);

    private sealed record MemberRow(string Handle, string DisplayName);

    private sealed record ThreadsFile(IReadOnlyList<TalkRow> Threads);

    private sealed record TalkRow(SubjectRow Subject, IReadOnlyList<PostLine> Posts);

    private sealed record PostLine(int Number, int? Parent, string Author, double HoursAgo, string Body);

    private sealed record SubjectRow(string Kind, int? ArticleNumber, string? Group, int? Chapter, string? Event);

    private sealed record ArticleRow(int Number, string Title);
}
