using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Files;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Threads;

/// <summary>Gives out the pictures of posts to those who may see them.</summary>
internal sealed class PostImageFiles : IPublicEndpoints
{
    public void Map(IEndpointRouteBuilder app) => app.MapGet("/post-images/{id:guid}", Show).ExcludeFromDescription();

    private static async Task<IResult> Show(Guid id, HttpContext http, IRequests requests, CancellationToken stop)
    {
        var opened = await requests.Send(new GetPostImage(id), stop);
        if (!opened.Succeeded) return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ContentDisposition = "inline";
        return Results.Stream(opened.Value.Content, opened.Value.ContentType, entityTag: new EntityTagHeaderValue($"\"{opened.Value.Fingerprint}\""));
    }
}

/// <summary>Takes in pictures while a post is written.</summary>
internal sealed class PostImageUpload : IEndpoints
{
    public void Map(RouteGroupBuilder api) => api.MapPost("/threads/{id:guid}/images", Take).WithTags("Threads").WithName("AddImage")
        .WithSummary("A picture (field image) with its description (field alt) for a post; the answer says what to write in the text")
        .Produces<AddedImage>(StatusCodes.Status201Created).DisableAntiforgery();

    // The group's own filter has looked at the antiforgery header.
    private static async Task<IResult> Take(Guid id, IFormFile? image, [FromForm] string? alt, IRequests requests, CancellationToken stop) =>
        (await requests.Send(new AddImage(id, await image.Read(stop), alt), stop)).ToHttp(added => TypedResults.Created(added.Path, added));
}

/// <summary>Reads what a person chose, as far as anything so large is taken at all.</summary>
internal static class SentImages
{
    public static async Task<UploadedFile?> Read(this IFormFile? file, CancellationToken cancellation)
    {
        if (file is null || file.Length == 0) return null;
        if (file.Length > StoredFile.MaxSize) return new UploadedFile(file.FileName, new byte[StoredFile.MaxSize + 1]);
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellation);
        return new UploadedFile(file.FileName, content.ToArray());
    }
}
