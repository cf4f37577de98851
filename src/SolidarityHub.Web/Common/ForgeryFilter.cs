using Microsoft.AspNetCore.Antiforgery;

namespace SolidarityHub.Web.Common;

/// <summary>A write that a browser makes with its cookie must carry the antiforgery header; one with a token need not.</summary>
internal sealed class ForgeryFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (reads || http.User.Identity is not { IsAuthenticated: true, AuthenticationType: not "Bearer" }
            || await antiforgery.IsRequestValidAsync(http))
            return await next(context);
        return TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            extensions: new Dictionary<string, object?> { ["code"] = "access.forgery" });
    }
}
