using SolidarityHub.Application.Common;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Threads;

/// <summary>What helps a person while they write: how it will look, whom they could name, and a draft for their other devices.</summary>
internal sealed class WritingEndpoints : IEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var threads = api.MapGroup("/threads/{id:guid}").WithTags("Threads");
        threads.MapPost("/preview", Preview).WithName("PreviewPost").WithSummary("A text as it would be shown; nothing is kept").Produces<PostPreview>();
        threads.MapGet("/people", People).WithName("FindPeopleToName").WithSummary("People who may see the conversation, by the beginning of a name")
            .Produces<IReadOnlyList<PersonToName>>();
        threads.MapGet("/draft", Draft).WithName("GetDraft").WithSummary("What I had begun to write").Produces<KeptDraft>();
        threads.MapPut("/draft", Keep).WithName("KeepDraft").WithSummary("Keeps what I have begun to write; an empty text forgets it").Produces<Done>();
    }

    private static async Task<IResult> Preview(Guid id, TextBody body, IRequests requests, CancellationToken stop) =>
        (await requests.Send(new PreviewPost(id, body.Body ?? ""), stop)).ToHttp();

    private static async Task<IResult> People(Guid id, string? q, IRequests requests, HttpResponse response, CancellationToken stop)
    {
        response.Headers.CacheControl = "private, max-age=30";
        return (await requests.Send(new FindPeopleToName(id, q ?? ""), stop)).ToHttp();
    }

    private static async Task<IResult> Draft(Guid id, IRequests requests, HttpResponse response, CancellationToken stop)
    {
        response.Headers.CacheControl = "no-store";
        return (await requests.Send(new GetDraft(id), stop)).ToHttp();
    }

    private static async Task<IResult> Keep(Guid id, TextBody body, IRequests requests, CancellationToken stop) =>
        (await requests.Send(new KeepDraft(id, body.Body ?? "", body.ParentId), stop)).ToHttp();

    internal sealed record TextBody(string? Body, Guid? ParentId);
}
