using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>Every version of a listing is kept, can be compared and brought back, and two who edit at once lose nothing.</summary>
public sealed class RevisionTests(Hub hub)
{
    private const string Form = "form:has([name='Form.Listing.Name'])";

    [Fact]
    public async Task An_earlier_version_is_compared_and_brought_back()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa);
        await rosa.Open($"/organizations/{slug}/edit");
        await rosa.Submit(Form, new Dictionary<string, object?> { ["Form.Listing.Summary"] = "Roses only." });

        await rosa.Open($"/organizations/{slug}/history");
        Assert.Contains("A garden for everyone.", rosa.Text);
        Assert.Contains("Roses only.", rosa.Text);
        await rosa.Submit("form[action*='Restore']");
        Assert.True(rosa.Status == HttpStatusCode.OK, string.Join("; ", rosa.Errors));
        Assert.Contains("brought back from version 1", rosa.Text);
        await rosa.Open($"/organizations/{slug}");
        Assert.Contains("A garden for everyone.", rosa.Text);

        using var ana = await hub.Member("Ana");
        await ana.Open($"/organizations/{slug}/history");
        Assert.Equal(HttpStatusCode.NotFound, ana.Status);
    }

    [Fact]
    public async Task Two_who_edit_at_once_see_both_versions_and_lose_neither()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa);
        using var eva = await hub.Editor();
        await rosa.Open($"/organizations/{slug}/edit");
        await eva.Open($"/organizations/{slug}/edit");
        await eva.Submit(Form, new Dictionary<string, object?> { ["Form.Listing.Summary"] = "Eva was here." });

        await rosa.Submit(Form, new Dictionary<string, object?> { ["Form.Listing.Summary"] = "Rosa was here." });
        Assert.Equal(HttpStatusCode.Conflict, rosa.Status);
        Assert.Contains("Eva was here.", rosa.Text);
        Assert.Contains("Rosa was here.", rosa.Html);

        await rosa.Submit(Form);
        Assert.True(rosa.Status == HttpStatusCode.OK, string.Join("; ", rosa.Errors));
        Assert.Contains("Rosa was here.", rosa.Text);
        await rosa.Open($"/organizations/{slug}/history?from=2&to=3");
        Assert.Contains("Eva was here.", rosa.Text);
        Assert.Contains("Rosa was here.", rosa.Text);
    }

    [Fact]
    public async Task A_program_changes_what_it_names_and_is_told_when_it_came_too_late()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa);
        var token = await hub.As(rosa.Account, requests => requests.Send(new CreateAccessToken("Test", TokenScope.Write)));
        using var http = new HttpClient { BaseAddress = hub.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", token.Value.Secret);
        var stop = TestContext.Current.CancellationToken;

        using var unversioned = await http.PatchAsJsonAsync($"/api/v1/organizations/{slug}", new { summary = "New" }, stop);
        Assert.Equal((HttpStatusCode)428, unversioned.StatusCode);

        using var read = await http.GetAsync($"/api/v1/organizations/{slug}/listing", stop);
        Assert.Equal("\"r1\"", read.Headers.ETag!.Tag);
        using var patched = await Patch(new { summary = "New", languages = new[] { "es" } }, "\"r1\"");
        Assert.Equal(HttpStatusCode.OK, patched.StatusCode);
        Assert.Equal("\"r2\"", patched.Headers.ETag!.Tag);
        var now = await patched.Content.ReadFromJsonAsync<JsonElement>(stop);
        Assert.Equal("New", now.GetProperty("summary").GetString());
        Assert.Equal("AM110", now.GetProperty("mainSector").GetString());

        using var late = await Patch(new { summary = "Late" }, "\"r1\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        var problem = await late.Content.ReadFromJsonAsync<JsonElement>(stop);
        Assert.Equal("New", problem.GetProperty("current").GetProperty("summary").GetString());
        foreach (var nonsense in new[] { "[]", "{", "null", """{"locations":7}""", """{"scope":"galactic"}""", "{\"name\":\"\"}" })
        {
            using var refused = await Send(new StringContent(nonsense), "\"r2\"");
            Assert.InRange((int)refused.StatusCode, 400, 422);
        }

        Task<HttpResponseMessage> Patch(object fields, string version) => Send(JsonContent.Create(fields), version);

        Task<HttpResponseMessage> Send(HttpContent content, string version)
        {
            var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/organizations/{slug}") { Content = content };
            request.Headers.TryAddWithoutValidation("If-Match", version);
            return http.SendAsync(request, stop);
        }
    }
}
