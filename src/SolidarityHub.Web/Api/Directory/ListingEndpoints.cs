using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Directory;

/// <summary>Registering and changing listings by program.</summary>
internal sealed class ListingEndpoints : IEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        api.MapPost("/organizations", RegisterAsync).WithName("RegisterOrganization")
            .WithSummary("Registers an organization; 409 names that similar ones exist, unless isAnother=true. The same Idempotency-Key registers once")
            .Accepts<ListingFields>("application/json").Produces<RegisteredOrganization>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapGet("/organizations/similar", SimilarAsync).WithName("FindSimilarOrganizations")
            .WithSummary("Listings that may be of the same organization, with the reasons in words").Produces<SimilarListings>();
        api.MapGet("/organizations/{slug}/listing", ReadAsync).WithName("GetListingToEdit")
            .WithSummary("The fields of a listing as those who keep it may change them, with its version as ETag").Produces<ListingFields>();
        api.MapPatch("/organizations/{slug}", PatchAsync).WithName("EditOrganization")
            .WithSummary("Changes the fields named in a JSON merge patch (RFC 7396); If-Match names the version; 412 answers the current fields")
            .Accepts<ListingFields>("application/merge-patch+json", "application/json").Produces<ListingFields>()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<IResult> RegisterAsync(
        ListingFields listing, IRequests requests, [FromQuery] bool? isAnother,
        [FromHeader(Name = "Idempotency-Key")] string? key, CancellationToken cancellation) =>
        // The draft writes the key as a string of structured fields, in quotation marks; many programs leave them out.
        (await requests.Send(new RegisterOrganization(listing, isAnother ?? false, key?.Trim().Trim('"')), cancellation))
            .ToHttp(made => TypedResults.Created($"/api/v1/organizations/{made.Slug}", made));

    private static async Task<IResult> SimilarAsync(
        IRequests requests, Words words, [FromQuery] string? name, [FromQuery] string? website, [FromQuery] string? email,
        [FromQuery] string? phone, CancellationToken cancellation)
    {
        var typed = new ListingFields { Name = name, Website = website, Contacts = [new ContactFields { Email = email, Phone = phone }] };
        return (await requests.Send(new FindSimilarOrganizations(typed), cancellation)).ToHttp(found => TypedResults.Ok(new SimilarListings(
            [.. found.Select(one => new SimilarListing(one.Slug, one.Name, one.Percent, [.. one.Reasons.Select(reason => words.Of(reason))]))])));
    }

    private static async Task<IResult> ReadAsync(string slug, HttpResponse response, IRequests requests, CancellationToken cancellation) =>
        (await requests.Send(new GetListingToEdit(slug, Words.Language), cancellation)).ToHttp(kept => Answer(kept, response));

    private static async Task<IResult> PatchAsync(
        string slug, HttpRequest request, IRequests requests, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json, Words words, CancellationToken cancellation)
    {
        if (!Version(request.Headers.IfMatch.ToString(), out var version))
            return Problem(StatusCodes.Status428PreconditionRequired, "organization.versionMissing", words);
        var kept = await requests.Send(new GetListingToEdit(slug, Words.Language), cancellation);
        if (!kept.Succeeded) return kept.ToHttp();
        if (await Patched(request, kept.Value.Listing, json.Value.SerializerOptions, cancellation) is not { } fields)
            return Problem(StatusCodes.Status400BadRequest, "organization.bodyUnreadable", words);

        var edited = await requests.Send(new EditOrganization(slug, version, fields), cancellation);
        if (!edited.Succeeded && edited.Error.Code == OrganizationErrors.ChangedMeanwhile.Code)
            // The caller has theirs; with the current one in the answer both versions are at hand.
            return Problem(StatusCodes.Status412PreconditionFailed, edited.Error.Code, words, kept.Value);
        if (!edited.Succeeded) return edited.ToHttp();
        var now = await requests.Send(new GetListingToEdit(edited.Value, Words.Language), cancellation);
        return now.ToHttp(saved => Answer(saved, request.HttpContext.Response));
    }

    /// <summary>The fields with those of the patch in place of the old; null when the body is none.</summary>
    private static async Task<ListingFields?> Patched(
        HttpRequest request, ListingFields current, JsonSerializerOptions format, CancellationToken cancellation)
    {
        try
        {
            if (await JsonNode.ParseAsync(request.Body, cancellationToken: cancellation) is not JsonObject patch) return null;
            var whole = JsonSerializer.SerializeToNode(current, format)!.AsObject();
            // Lists are replaced whole, so one level is all that a merge patch of a listing needs.
            foreach (var (field, value) in patch) whole[field] = value?.DeepClone();
            if (whole["activity"] is null) whole.Remove("activity");
            return whole.Deserialize<ListingFields>(format);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Ok<ListingFields> Answer(ListingToEdit kept, HttpResponse response)
    {
        response.Headers.ETag = $"\"r{kept.Version}\"";
        response.Headers.CacheControl = "no-cache, private";
        return TypedResults.Ok(kept.Listing);
    }

    private static bool Version(string header, out int version)
    {
        version = 0;
        var tag = header.Trim().Trim('"');
        return tag.StartsWith('r') && int.TryParse(tag[1..], out version);
    }

    private static ProblemHttpResult Problem(int status, string code, Words words, ListingToEdit? current = null)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (current is not null) (extensions["current"], extensions["version"]) = (current.Listing, $"r{current.Version}");
        return TypedResults.Problem(title: words[code], statusCode: status, extensions: extensions);
    }
}

/// <summary>Listings that may be of the same organization.</summary>
internal sealed record SimilarListings(IReadOnlyList<SimilarListing> Items);

/// <summary>One of them, with how surely (percent) and why, in the reader's words.</summary>
internal sealed record SimilarListing(string Slug, string Name, int Percent, IReadOnlyList<string> Reasons);
