using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Articles;

/// <summary>Articles for programs.</summary>
internal sealed class ArticlesEndpoints : IEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var articles = api.MapGroup("/articles").WithTags("Articles");
        articles.MapGet("/", async (
                IRequests requests, [AsParameters] ArticleQuery query, string? cursor, int? limit, CancellationToken cancellation) =>
                (await requests.Send(new ReadArticles(query.Read(), cursor, limit), cancellation)).ToHttp())
            .WithName("ListArticles").WithSummary("Published articles, newest first; those without a date come last.")
            .Produces<Stretch<ArticleRow>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        articles.MapGet("/{slug}", async (IRequests requests, string slug, CancellationToken cancellation) =>
                (await requests.Send(new GetArticle(slug), cancellation)).ToHttp())
            .WithName("GetArticle").WithSummary("One article with its text or the way to it, and its translations.")
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
