using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Articles;

/// <summary>Articles for programs.</summary>
internal sealed class ArticlesEndpoints : IEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var articles = api.MapGroup("/articles").WithTags("Articles");
        articles.MapGet("/", async (
                IRequests requests, CancellationToken cancellation, string? kind, string? theme, string? author, int? year,
                string? cursor, int? limit) =>
                (await requests.Send(
                    new ReadArticles
                    {
                        Kind = Enum.TryParse<ArticleKind>(kind, ignoreCase: true, out var named) ? named : null,
                        Theme = theme, Author = author, Year = year, Cursor = cursor, Limit = limit,
                    },
                    cancellation)).ToHttp())
            .WithName("ListArticles").WithSummary("Articles, newest first; those without a date come last.")
            .Produces<Stretch<ArticleRow>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        articles.MapGet("/{slug}", async (IRequests requests, string slug, CancellationToken cancellation) =>
                (await requests.Send(new GetArticle(slug), cancellation)).ToHttp())
            .WithName("GetArticle").WithSummary("One article with its text or the way to it.")
            .Produces<ArticlePage>().ProducesProblem(StatusCodes.Status404NotFound);

        articles.MapPost("/", async (IRequests requests, PublishArticle article, CancellationToken cancellation) =>
                (await requests.Send(article, cancellation))
                    .ToHttp(slug => TypedResults.Created($"/api/v1/articles/{slug}", new ArticleAdded(slug))))
            .WithName("PublishArticle").WithSummary("Adds an article; for editors.")
            .Produces<ArticleAdded>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }
}

/// <summary>Where the new article is.</summary>
public sealed record ArticleAdded(string Slug);

/// <summary>Articles for feed readers.</summary>
internal sealed class ArticleFeeds : IPublicEndpoints
{
    private const int Latest = 50;

    public void Map(IEndpointRouteBuilder app) => app.MapGet("/articles.atom", async (
        HttpContext http, IRequests requests, Words words, string? kind, string? theme, string? author, int? year) =>
    {
        var answer = await requests.Send(
            new ListArticles
            {
                Kind = Enum.TryParse<ArticleKind>(kind, ignoreCase: true, out var named) ? named : null,
                Theme = theme, Author = author, Year = year, Size = Latest,
            },
            http.RequestAborted);
        return answer.ToHttp(list => Feeds.AtomFile(
            http, words["articles.feedName"], "/articles.atom" + http.Request.QueryString, "/articles",
            [.. list.Page.Items.Where(a => a.State == ArticleState.Published).Select(a => new FeedEntry(
                a.Id, a.Title, a.Summary.In(Words.Language), $"/articles/{a.Slug}", a.RevisedAt,
                [.. a.Authors.Select(author => author.Full)]))]));
    });
}
