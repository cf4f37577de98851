using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Articles;

/// <summary>The articles of the project's own site, each with its conversation.</summary>
internal sealed class ArticlesSeed(HubDbContext db, IIds ids, TimeProvider time) : ISeed
{
    public int Order => 60;

    public async Task Seed(SeedSource source, bool demo, CancellationToken cancellation)
    {
        foreach (var given in await source.Read<GivenArticle[]>("articles.json", cancellation))
        {
            var slug = Slug.From(given.Title, $"article-{given.Number}");
            if (await db.Articles.AnyAsync(a => a.Slug == slug, cancellation)) continue;

            var now = time.Now();
            var article = new Article(ids.New(), slug, ids.New(), null, TextOf(given), now);
            article.Publish(now);
            db.Articles.Add(article);
            db.Threads.Add(new DiscussionThread(
                article.ThreadId, ids.New(), new ThreadSubject(ThreadSubjectKind.Article, article.Id),
                article.Title, $"/articles/{slug}", Audience.Everyone, Audience.Members, now));
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static ArticleText TextOf(GivenArticle given) => new()
    {
        Title = given.Title,
        Summary = given.Summary ?? Bilingual.Empty,
        Authors = [.. given.Authors.Select(author => new ArticleAuthor(author.Name, author.Honorific ?? ""))],
        OtherAuthors = given.OtherAuthors,
        Kind = given.Kind,
        Outlet = given.Outlet ?? "",
        // What is not a date is left out rather than guessed.
        Date = PartialDate.TryParse(given.Date, out var date) ? date : PartialDate.Unknown,
        Languages = given.Languages,
        Url = given.Url ?? "",
    };

    private sealed record GivenArticle(
        int Number, string Title, GivenAuthor[] Authors, bool OtherAuthors, ArticleKind Kind, string? Outlet, string? Date,
        string? Url, Bilingual? Summary, string[] Languages);

    private sealed record GivenAuthor(string Name, string? Honorific);
}
