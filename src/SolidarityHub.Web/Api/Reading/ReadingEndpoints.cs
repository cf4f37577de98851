using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Domain.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Reading;

/// <summary>Reading groups for programs.</summary>
internal sealed class ReadingEndpoints : IEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var groups = api.MapGroup("/reading-groups").WithTags("Reading groups");
        groups.MapGet("/", async (
                IRequests requests, string? q, string? language, bool? mine, string? cursor, int? limit, CancellationToken cancellation) =>
                (await requests.Send(
                    new ReadReadingGroups { Words = q, Language = language, Mine = mine ?? false, Cursor = cursor, Limit = limit },
                    cancellation)).ToHttp())
            .WithName("ListReadingGroups").WithSummary("Reading groups that you may know of, newest first; mine=true for those you are in.")
            .Produces<Stretch<GroupCard>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        groups.MapGet("/{slug}", async (IRequests requests, string slug, CancellationToken cancellation) =>
                (await requests.Send(new GetReadingGroup(slug), cancellation)).ToHttp())
            .WithName("GetReadingGroup").WithSummary("One reading group; its inside only where it is open to you.")
            .Produces<GroupView>().ProducesProblem(StatusCodes.Status404NotFound);

        groups.MapGet("/{slug}/chapters", async (IRequests requests, string slug, CancellationToken cancellation) =>
                (await requests.Send(new GetReadingGroup(slug), cancellation)).ToHttp(group => group.Inside
                    ? TypedResults.Ok(Stretch.Whole(group.Chapters))
                    : Domain.Common.Result<Stretch<ChapterLine>>.Refused(ReadingGroupErrors.MembersOnly).ToHttp()))
            .WithName("ListGroupChapters").WithSummary("The chapters as the group reads them, with their dates.")
            .Produces<Stretch<ChapterLine>>().ProducesProblem(StatusCodes.Status403Forbidden);

        groups.MapGet("/{slug}/materials", async (IRequests requests, string slug, CancellationToken cancellation) =>
                (await requests.Send(new ListMaterials(slug), cancellation)).ToHttp(shared => TypedResults.Ok(Stretch.Whole(shared.Materials))))
            .WithName("ListMaterials").WithSummary("What the group has shared, as far as you may see it.")
            .Produces<Stretch<MaterialLine>>().ProducesProblem(StatusCodes.Status404NotFound);

        groups.MapPost("/{slug}/materials", async (IRequests requests, string slug, MaterialSharing m, CancellationToken cancellation) =>
                (await requests.Send(
                    new ShareMaterial(
                        slug, m.Chapter, m.Kind, m.Title, m.Body, m.Url, null, m.Language, m.Source, m.Licence, m.PageLabel, m.Paragraph,
                        m.Edition, m.ForEveryone),
                    cancellation))
                    .ToHttp(id => TypedResults.Created($"/reading-groups/{slug}/materials/{id}", new MaterialShared(id))))
            .WithName("ShareMaterial").WithSummary("Shares a link, a guide or a quotation with a group of yours.")
            .Produces<MaterialShared>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }
}

/// <summary>A material as a program sends it; files go through the page's form.</summary>
public sealed record MaterialSharing(
    MaterialKind Kind, int? Chapter, string? Title, string? Body, string? Url, string? Language, string? Source,
    MaterialLicence? Licence, string? PageLabel, string? Paragraph, string? Edition, bool ForEveryone);

/// <summary>Which material was shared.</summary>
public sealed record MaterialShared(Guid Id);
