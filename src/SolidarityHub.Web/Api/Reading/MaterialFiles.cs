using Microsoft.Net.Http.Headers;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Reading;

/// <summary>Gives out the files of materials to those who may see them, in whole or in part (RFC 9110, section 14).</summary>
internal sealed class MaterialFiles : IPublicEndpoints
{
    public void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/reading-groups/{slug}/materials/{id:guid}/file", async (
                HttpContext http, IRequests requests, string slug, Guid id, bool? download, CancellationToken cancellation) =>
            {
                var opened = await requests.Send(new GetMaterialFile(slug, id), cancellation);
                // The sentence of a 404 page serves a person better than a problem document.
                if (!opened.Succeeded) return TypedResults.NotFound();
                var file = opened.Value;
                // Only pictures, which were drawn anew here, are shown in the page; anything else is kept on the reader's disk.
                var inline = download != true && file.ContentType.StartsWith("image/", StringComparison.Ordinal);
                var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
                disposition.SetHttpFileName(file.Name);
                http.Response.Headers.ContentDisposition = disposition.ToString();
                http.Response.Headers.CacheControl = "private, no-cache";
                return Results.Stream(
                    file.Content, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Fingerprint}\""), enableRangeProcessing: true);
            })
            .ExcludeFromDescription();
}
