using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Threads;

/// <summary>Conversations for programs, and for the page when it catches up.</summary>
internal sealed class ThreadsEndpoints : IEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var threads = api.MapGroup("/threads").WithTags("Threads");
        threads.MapGet("/{id:guid}", Window).WithName("GetThread")
            .WithSummary("A stretch of posts, the epoch and the number of the last change").Produces<ThreadWindow>();
        threads.MapGet("/{id:guid}/changes", Changes).WithName("GetThreadChanges")
            .WithSummary("The posts changed since a number, as they are now; 204 when there are none, {reset: true} when there are too many")
            .Produces<ThreadChanges>().Produces(StatusCodes.Status204NoContent).CacheOutput(AnonymousCachePolicy.Changes);
        threads.MapPost("/{id:guid}/posts", Reply).WithName("PostReply")
            .WithSummary("Says something; 201 means saved. The same Idempotency-Key posts once").Produces<PostRecord>(StatusCodes.Status201Created);
        threads.MapPost("/{id:guid}/read", Read).WithName("MarkRead").WithSummary("These posts were read: pairs of first and last number").Produces<Done>();
        threads.MapPut("/{id:guid}/following", Follow).WithName("FollowThread").WithSummary("everything, mentions or nothing").Produces<Done>();

        var posts = api.MapGroup("/posts").WithTags("Threads");
        posts.MapPatch("/{id:guid}", Edit).WithName("EditPost").WithSummary("New words for my own post").Produces<PostRecord>();
        posts.MapDelete("/{id:guid}", Remove).WithName("RemovePost").WithSummary("Takes the words away, leaves the number. An editor who removes somebody else's says why: ?reason=, up to 1,000 characters").Produces<PostRecord>();
        posts.MapPut("/{id:guid}/reactions/{name}", (Guid id, string name, IRequests requests, CancellationToken stop) => React(id, name, true, requests, stop))
            .WithName("ReactToPost").WithSummary("thanks, heart, idea or question").Produces<PostRecord>();
        posts.MapDelete("/{id:guid}/reactions/{name}", (Guid id, string name, IRequests requests, CancellationToken stop) => React(id, name, false, requests, stop))
            .WithName("UnreactToPost").WithSummary("Takes a reaction back").Produces<PostRecord>();
    }

    private static async Task<IResult> Window(
        Guid id, int? around, int? after, int? before, int? limit, IRequests requests, HttpResponse response, CancellationToken stop)
    {
        response.Headers.CacheControl = "no-cache, private";
        return (await requests.Send(new GetThread(id, around, after, before, limit ?? GetThread.UsualLimit), stop)).ToHttp();
    }

    private static async Task<IResult> Changes(
        Guid id, Guid epoch, long since, IRequests requests, HttpResponse response, CancellationToken stop)
    {
        response.HttpContext.Shows($"thread:{id}");
        response.Headers.CacheControl = "no-cache, private";
        return (await requests.Send(new GetThreadChanges(id, epoch, since), stop)).ToHttp<ThreadChanges>(changes => changes switch
        {
            { Reset: true } => TypedResults.Ok(new { reset = true }),
            { Posts.Count: 0 } when changes.Head == since => TypedResults.NoContent(),
            _ => TypedResults.Ok(new { changes.Epoch, changes.Head, changes.Locked, changes.PostCount, changes.Posts }),
        });
    }

    private static async Task<IResult> Reply(
        Guid id, ReplyBody body, [FromHeader(Name = "Idempotency-Key")] string? key, IRequests requests, CancellationToken stop) =>
        ClientKeys.IsOne(key)
            ? (await requests.Send(new PostReply(id, body.Body ?? "", body.ParentId, key!), stop))
                .ToHttp(post => TypedResults.Created($"/threads/{post.ThreadId}/posts/{post.Number}", post))
            : BadKey();

    private static async Task<IResult> Read(Guid id, ReadBody body, IRequests requests, CancellationToken stop) =>
        (await requests.Send(
            new MarkRead(id, [.. (body.Ranges ?? []).Where(range => range is { Length: 2 }).Select(range => new NumberRange(range[0], range[1]))]), stop)).ToHttp();

    private static async Task<IResult> Follow(Guid id, FollowBody body, IRequests requests, CancellationToken stop) =>
        (await requests.Send(new FollowThread(id, body.Level), stop)).ToHttp();

    private static async Task<IResult> Edit(
        Guid id, EditBody body, [FromHeader(Name = "If-Match")] string? version, IRequests requests, CancellationToken stop) =>
        (await requests.Send(
            new EditPost(id, body.Body ?? "", int.TryParse(version?.Trim('"'), out var number) ? number : null), stop)).ToHttp();

    private static async Task<IResult> Remove(Guid id, string? reason, IRequests requests, CancellationToken stop) =>
        (await requests.Send(new RemovePost(id, reason), stop)).ToHttp();

    private static async Task<IResult> React(Guid id, string name, bool on, IRequests requests, CancellationToken stop) =>
        Reactions.Find(name) is { } kind
            ? (await requests.Send(new ReactToPost(id, kind, on), stop)).ToHttp()
            : TypedResults.NotFound();

    private static ProblemHttpResult BadKey() => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?> { ["code"] = "threads.badKey" });

    internal sealed record ReplyBody(string? Body, Guid? ParentId);

    internal sealed record EditBody(string? Body);

    internal sealed record ReadBody(IReadOnlyList<long[]>? Ranges);

    internal sealed record FollowBody(FollowLevel Level);
}
