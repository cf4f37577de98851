using System.Net.Http.Json;
using System.Text.Json;
using SolidarityHub.TestSite;

namespace SolidarityHub.Benchmarks;

/// <summary>Pages for visitors, and the question "anything new?".</summary>
internal static class Pages
{
    private const int Connections = 32;

    public static async Task Measure(Hub hub, Yardstick yardstick, SampleData data, Rounds rounds, Sheet sheet)
    {
        await Page("Thread page of 50 posts, visitor", $"/threads/{data.Talk}", "thread");
        await Page("Directory page, visitor", "/directory", "directory");
        await NothingNew();

        async Task Page(string what, string path, string name)
        {
            using var http = new HttpClient { BaseAddress = hub.Address };
            http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
            using var answer = await http.GetAsync(path);
            var body = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
            yardstick.Prepare(name, body, answer.Content.Headers.ContentType!.ToString());
            var (measured, limit) = await Load.InTurns(
                rounds,
                length => Load.Requests(hub.Address, RawClient.Get(hub.Address, path), Connections, 200, length),
                length => Load.Requests(yardstick.Address, RawClient.Get(yardstick.Address, $"/prepared/{name}"), Connections, 200, length));
            sheet.Rate($"{what}, {body.Length / 1024} KB", "Kestrel, the same bytes prepared", measured, limit, 0.6);
        }

        async Task NothingNew()
        {
            using var http = new HttpClient { BaseAddress = hub.Address };
            var thread = await http.GetFromJsonAsync<JsonElement>($"/api/v1/threads/{data.Talk}");
            var path = $"/api/v1/threads/{data.Talk}/changes?epoch={thread.GetProperty("epoch").GetGuid()}&since={thread.GetProperty("head").GetInt64()}";
            var (measured, limit) = await Load.InTurns(
                rounds,
                length => Load.Requests(hub.Address, RawClient.Get(hub.Address, path), Connections, 204, length),
                length => Load.Requests(yardstick.Address, RawClient.Get(yardstick.Address, "/nothing"), Connections, 204, length));
            sheet.Rate("Changes with nothing new", "Kestrel, 204", measured, limit, 0.4);
        }
    }
}
