using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Articles;

/// <summary>Articles for feed readers: any view of the list, with the same query.</summary>
internal sealed class ArticleFeeds : IPublicEndpoints
{
    private const int Latest = 50;

    public void Map(IEndpointRouteBuilder app) => app.MapGet("/articles.atom", async (
        HttpContext http, IRequests requests, Words words, [AsParameters] ArticleQuery query) =>
    {
        var answer = await requests.Send(new ListArticles(query.Read()) { Size = Latest }, http.RequestAborted);
        return answer.ToHttp(list => Feeds.AtomFile(
            http, words["articles.feedName"], "/articles.atom" + http.Request.QueryString, "/articles" + http.Request.QueryString,
            [.. list.Page.Items.Select(a => new FeedEntry(
                a.Id, a.Title, a.Summary.In(Words.Language), $"/articles/{a.Slug}", a.RevisedAt,
                [.. a.Authors.Select(author => author.Full)]))]));
    }).WithName("ArticlesAtom").WithSummary("Articles as they appear or change (Atom, RFC 4287); filters as on the page");
}
