using Microsoft.Net.Http.Headers;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Directory;

/// <summary>The signs of organizations as pictures.</summary>
internal sealed class LogoFiles : IPublicEndpoints
{
    public void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/organizations/{slug}/logo", async (string slug, HttpContext http, IRequests requests, CancellationToken cancellation) =>
            {
                var opened = await requests.Send(new GetLogo(slug), cancellation);
                if (!opened.Succeeded) return TypedResults.NotFound();
                http.Response.Headers.ContentDisposition = "inline";
                http.Response.Headers.CacheControl = "private, no-cache";
                return Results.Stream(
                    opened.Value.Content, opened.Value.ContentType, entityTag: new EntityTagHeaderValue($"\"{opened.Value.Fingerprint}\""));
            })
            .ExcludeFromDescription();
}
