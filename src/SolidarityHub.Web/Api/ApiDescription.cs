using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SolidarityHub.Web.Api;

/// <summary>What the description of the API says beside its addresses: how to sign in, what an error looks like, what belongs together.</summary>
internal sealed class ApiDescription : IOpenApiDocumentTransformer
{
    private const string Problem = "application/problem+json";

    private const string About = """
        Everything that is public on the site, and what its members may do, for programs.

        * **Signing in.** Reading needs no account. Members send a personal access token (`Authorization: Bearer …`, made under Settings), or the
          session's cookie with the header `X-Antiforgery`.
        * **Lists** answer `{items, next}`; ask again with `cursor=<next>` for more. `limit` is at most 200.
        * **Writing.** The same `Idempotency-Key` does a thing once. Edits that could collide ask for `If-Match`.
        * **Errors** are problem details (RFC 9457) with a stable `code`, and `errors` by field where a form would show them.
        * **Times** are RFC 3339; an event's own clock is named by its IANA time zone.
        """;

    // By the first word of an address after the version; what is not named here is a feed or an export.
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["organizations"] = "Directory", ["facets"] = "Directory", ["map"] = "Directory", ["places"] = "Directory", ["suggestions"] = "Directory",
        ["reading-groups"] = "Reading groups", ["events"] = "Events", ["articles"] = "Articles", ["threads"] = "Threads", ["posts"] = "Threads",
        ["notifications"] = "Notifications", ["me"] = "Me",
    };

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "SolidarityHub API", Version = "1", Description = About };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A personal access token." },
        };
        // Two ways in: as anyone, or as the member whose token it is.
        document.Security = [new OpenApiSecurityRequirement(), new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
        document.Tags = Parts.Values.Append(Feeds).Distinct().Select(name => new OpenApiTag { Name = name }).ToHashSet();
        foreach (var (path, item) in document.Paths)
            foreach (var operation in (item.Operations ?? []).Values)
            {
                operation.Tags = new HashSet<OpenApiTagReference> { new(PartOf(path), document) };
                (operation.Responses ??= []).TryAdd("default", new OpenApiResponse
                {
                    Description = "What went wrong (RFC 9457)",
                    Content = new Dictionary<string, OpenApiMediaType> { [Problem] = new() { Schema = new OpenApiSchemaReference("ProblemDetails", document) } },
                });
            }

        return Task.CompletedTask;
    }

    private const string Feeds = "Feeds and exports";

    private static string PartOf(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["api", "v1", var word, ..] && Parts.TryGetValue(word, out var part) ? part : Feeds;
}
