using System.Globalization;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Web.Common;

/// <summary>The one place where a refusal becomes an HTTP status, and for the API a problem (RFC 9457).</summary>
public static class Refusals
{
    public static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
        ErrorKind.Gone => StatusCodes.Status410Gone,
    };

    /// <summary>200 with the value as JSON, or the problem.</summary>
    public static IResult ToHttp<T>(this Result<T> result) => result.ToHttp(value => TypedResults.Ok(value));

    public static IResult ToHttp<T>(this Result<T> result, Func<T, IResult> then) =>
        result.Succeeded ? then(result.Value) : new Refusal(result.Error);

    /// <summary>Writes a refusal as <c>application/problem+json</c> with its code, its fields and, for 429, when to try again.</summary>
    private sealed class Refusal(Error error) : IResult
    {
        public async Task ExecuteAsync(HttpContext http)
        {
            var words = http.RequestServices.GetRequiredService<Words>();
            var status = error is { Kind: ErrorKind.Forbidden, Code: "access.signInFirst" }
                ? StatusCodes.Status401Unauthorized
                : StatusOf(error.Kind);
            if (error.RetryAfter is { } wait)
                http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

            var extensions = new Dictionary<string, object?> { ["code"] = error.Code };
            if (error.Fields.Count > 0)
                extensions["errors"] = error.Fields.Select(field => new { field = Camel(field.Field), code = field.Code });
            await TypedResults.Problem(title: words[error.Code], statusCode: status, extensions: extensions).ExecuteAsync(http);
        }

        private static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }
}
