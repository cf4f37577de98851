using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using NJsonSchema;
using SolidarityHub.Domain.Directory;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>Any view of the directory can be taken along, in forms that other programs really read.</summary>
public sealed class ExportTests(Hub hub)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_question_gives_the_same_organizations_in_every_form()
    {
        var word = $"w{Guid.CreateVersion7():N}";
        var names = new[] { $"Alpha {word}", $"Beta {word}" };
        foreach (var name in names) await hub.Site.List(name, locations: [SiteListings.InBurlington(new(44.5, -73.2), LocationPrecision.Exact)]);
        using var visitor = hub.Visitor();

        var map = JsonDocument.Parse(await visitor.Http.GetStringAsync($"/directory.geojson?q={word}", Cancellation)).RootElement;
        Assert.Equal("FeatureCollection", map.GetProperty("type").GetString());
        Assert.Equal(names.Order(), map.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties").GetProperty("name").GetString()).Order());
        Assert.All(map.GetProperty("features").EnumerateArray(), feature =>
        {
            // RFC 7946: longitude first.
            var coordinates = feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(c => c.GetDouble()).ToArray();
            Assert.Equal([-73.2, 44.5], coordinates);
        });
        var table = await visitor.Http.GetStringAsync($"/directory.csv?q={word}", Cancellation);
        var list = await visitor.Http.GetStringAsync($"/directory.json?q={word}", Cancellation);
        var feed = XDocument.Parse(await visitor.Http.GetStringAsync($"/directory.atom?q={word}", Cancellation));
        Assert.All(names, name => Assert.Contains(name, table, StringComparison.Ordinal));
        Assert.All(names, name => Assert.Contains(name, list, StringComparison.Ordinal));
        Assert.Equal(2, feed.Root!.Elements().Count(e => e.Name.LocalName == "entry"));
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so_and_any_site_may_read_it()
    {
        using var visitor = hub.Visitor();
        foreach (var form in new[] { "geojson", "csv", "atom", "json" })
        {
            var first = await visitor.Http.GetAsync($"/directory.{form}?q=nothing-like-it", Cancellation);
            Assert.Equal("*", Assert.Single(first.Headers.GetValues("Access-Control-Allow-Origin")));
            using var again = new HttpRequestMessage(HttpMethod.Get, $"/directory.{form}?q=nothing-like-it");
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await visitor.Http.SendAsync(again, Cancellation)).StatusCode);
        }
    }

    [Fact]
    public async Task A_name_that_a_spreadsheet_would_run_stays_text()
    {
        var word = $"w{Guid.CreateVersion7():N}";
        await hub.Site.List($"=HYPERLINK(\"http://evil.example\") {word}");
        using var visitor = hub.Visitor();
        var table = await visitor.Http.GetStringAsync($"/directory.csv?q={word}", Cancellation);
        Assert.Contains("'=HYPERLINK", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LocationPrecision.Exact)]
    [InlineData(LocationPrecision.Region)]
    [InlineData(LocationPrecision.Hidden)]
    public Task The_Murmurations_profile_is_valid(LocationPrecision precision) =>
        IsValidProfile(SiteListings.InBurlington(new(44.5, -73.2), precision, "1 Mill Street"));

    [Fact]
    public Task The_profile_leaves_out_a_country_that_its_schema_does_not_know() => IsValidProfile(new OrganizationLocation(
        Guid.CreateVersion7(), new Place(786714, "Pristina", "Pristina", "", "XK", 42.67272, 21.16688, 550_000, "Europe/Belgrade"), "", null, LocationPrecision.Neighbourhood));

    private async Task IsValidProfile(OrganizationLocation place)
    {
        var slug = await hub.Site.List($"Profile {Guid.CreateVersion7():N}", "What it does.", tags: ["tool-library"], sector: "AM60", locations: [place]);
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "organizations_schema-v1.0.0.json"), Cancellation);
        using var visitor = hub.Visitor();
        var answer = await visitor.Http.GetAsync($"/organizations/{slug}/murmurations.json", Cancellation);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        var profile = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Empty(schema.Validate(profile).Select(failure => $"{failure.Path}: {failure.Kind}"));
        // The validator itself must be able to refuse.
        Assert.NotEmpty(schema.Validate(profile.Replace("\"active\"", "\"sleeping\"", StringComparison.Ordinal)));
    }
}
