using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SolidarityHub.Application.Directory;
using SolidarityHub.Infrastructure.Common.Load;
using SolidarityHub.Infrastructure.Common.Persistence;
using SolidarityHub.TestSite;

namespace SolidarityHub.Benchmarks;

/// <summary>Looking through a directory of a million organizations: careless words, windows of the map, a place.</summary>
internal static class Finding
{
    private const int Million = 1_000_000;
    private const int Few = 20_000;
    private const double GoalMilliseconds = 50;

    private static readonly string[] Words =
        ["sunrize librery", "gren bakrey", "reed brick cofee", "huerta comunitria", "banco semila", "comon garden trsut", "milpa colectvo", "panaderia uinon"];

    private static readonly (string What, string[] Windows, int Zoom)[] Maps =
    [
        ("the world", ["-180,-85,180,85"], 1),
        ("a continent", ["-130,20,-60,55", "-20,35,40,65", "65,5,100,35"], 4),
        ("a region", ["-76,39,-71,43", "2,48,8,52", "-101,18,-97,21"], 8),
        ("a town", ["-74.05,40.68,-73.9,40.82", "-0.2,51.45,0,51.57", "-99.2,19.35,-99.08,19.48"], 12),
    ];

    private static readonly string[] Places = ["Burlington, VT", "Oakland", "Ciudad de México", "Leeds", "Bogotá", "Mumbai"];

    public static async Task Measure(Hub hub, Rounds rounds, Sheet sheet)
    {
        await using var site = hub.Open("finding");
        await using var scope = site.Services.CreateAsyncScope();
        var count = rounds == Rounds.Quick ? Few : Million;
        Console.WriteLine($"Filling a directory with {count:N0} organizations");
        var started = Stopwatch.GetTimestamp();
        await scope.ServiceProvider.GetRequiredService<LoadData>().Fill(
            new Dictionary<string, int> { ["organizations"] = count }, Console.WriteLine, CancellationToken.None);
        Console.WriteLine($"  {count / Stopwatch.GetElapsedTime(started).TotalSeconds:N0} organizations a second");

        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        // All of it on disk first: it is the looking that is measured, not the writing of a million rows beside it.
        await db.Database.ExecuteSqlAsync($"CHECKPOINT");
        var limit = await ByKey(db, rounds);
        await Ask("Directory, two misspelt words with facets", Words.Select(words => Question(q: words)));
        await Ask("Directory, near a place", Places.Select(place => Question(near: place)));
        foreach (var (what, windows, zoom) in Maps)
        {
            await Ask($"Directory, list of {what}", windows.Select(window => Question(bbox: window)));
            await Draw($"Directory, map of {what}", windows.Select(window => Question(bbox: window)), zoom);
        }

        Task Ask(string what, IEnumerable<DirectoryQuestion> questions) =>
            Time(what, questions.Select(question => (Func<Task>)(async () => Check(await site.As(null, requests => requests.Send(new ListOrganizations(question, 1)))))));

        Task Draw(string what, IEnumerable<DirectoryQuestion> questions, int zoom) =>
            Time(what, questions.Select(question => (Func<Task>)(async () => Check(await site.As(null, requests => requests.Send(new MapOrganizations(question, $"{zoom}")))))));

        async Task Time(string what, IEnumerable<Func<Task>> asks)
        {
            var all = asks.ToList();
            foreach (var ask in all) await ask();
            var times = await Repeat(rounds, number => all[number % all.Count]());
            sheet.Within(what, "a page of 20 by primary key", Load.Percentile(times, 0.95), limit, GoalMilliseconds);
        }
    }

    /// <summary>The least that any page of a list costs: twenty rows of the same table by their key.</summary>
    private static async Task<double> ByKey(HubDbContext db, Rounds rounds)
    {
        await db.Database.OpenConnectionAsync();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        return Load.Percentile(await Repeat(rounds, async _ =>
        {
            await using var command = new NpgsqlCommand("SELECT id, slug, name, summary FROM organizations WHERE id > (SELECT gen_random_uuid()) ORDER BY id LIMIT 20", connection);
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync()) { }
        }), 0.95);
    }

    private static async Task<List<double>> Repeat(Rounds rounds, Func<int, Task> ask)
    {
        var times = new List<double>();
        var started = Stopwatch.GetTimestamp();
        while (times.Count < 20 || Stopwatch.GetElapsedTime(started) < rounds.Length)
        {
            var before = Stopwatch.GetTimestamp();
            await ask(times.Count);
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }

        return times;
    }

    private static void Check<T>(Domain.Common.Result<T> answer)
    {
        if (!answer.Succeeded) throw new InvalidOperationException(answer.Error.Code);
    }

    private static DirectoryQuestion Question(string? q = null, string? near = null, string? bbox = null) =>
        new(q, null, null, null, null, near, null, bbox, null);
}
