using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Infrastructure.Common.Load;
using SolidarityHub.TestSite;

namespace SolidarityHub.Benchmarks;

/// <summary>A long file of listings, through the same steps as in the browser: every row looked at and compared, then taken in.</summary>
internal static class Importing
{
    private const int Rows = 100_000;
    private const int Few = 2_000;
    private const int EveryNthIsListed = 20;

    /// <summary>Megabytes that the live heap may grow between a tenth and the whole of the file; the file itself is some 15 MB.</summary>
    private const double MostGrowth = 20;

    public static async Task Measure(Hub hub, Rounds rounds, Sheet sheet)
    {
        await using var site = hub.Open("importing");
        var count = rounds == Rounds.Quick ? Few : Rows;
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<LoadData>().Fill(
                new Dictionary<string, int> { ["organizations"] = count }, Console.WriteLine, CancellationToken.None);
        var editor = await site.MakeMember("Importer", SiteRole.Editor);
        await using var file = await Table(site, count);
        Console.WriteLine($"Taking in {count:N0} rows ({file.Length / 1e6:0.0} MB) beside {count:N0} listings");

        var id = (await site.As(editor, requests => requests.Send(new BeginImport("long.csv", file)))).Value;
        var fields = await site.Look(db => db.ImportBatches.Where(batch => batch.Id == id).Select(batch => batch.Fields).SingleAsync());
        await Walk("Import, rows looked at", requests => requests.Send(new TryImport(id, [.. fields])), ImportState.Tried);
        await Walk("Import, rows taken in", requests => requests.Send(new TakeInImport(id)), ImportState.Done);
        var outcomes = await site.Look(db => db.ImportRows.Where(row => row.BatchId == id).GroupBy(row => row.Outcome)
            .Select(rows => new { rows.Key, Count = rows.Count() }).ToListAsync());
        Console.WriteLine($"  {string.Join(", ", outcomes.OrderBy(outcome => outcome.Key).Select(outcome => $"{outcome.Key} {outcome.Count:N0}"))}");

        async Task Walk(string what, Func<Application.Common.IRequests, ValueTask<Domain.Common.Result<Domain.Common.Done>>> begin, ImportState end)
        {
            var begun = await site.As(editor, begin);
            if (!begun.Succeeded) throw new InvalidOperationException(begun.Error.Code);
            var started = Stopwatch.GetTimestamp();
            double? early = null;
            for (var told = 0; ;)
            {
                await Task.Delay(200);
                var batch = await site.Look(db => db.ImportBatches.AsNoTracking().SingleAsync(found => found.Id == id));
                if (early is null && batch.RowsDone >= count / 10) early = LiveMegabytes();
                if (batch.RowsDone >= told + count / 10) Console.WriteLine($"    {told = batch.RowsDone:N0} rows, {batch.RowsDone / Stopwatch.GetElapsedTime(started).TotalSeconds:N0} a second, {Environment.WorkingSet / 1e6:N0} MB");
                if (batch.State == end) break;
                if (!batch.IsUnderWay) throw new InvalidOperationException($"The import stopped: {batch.State} {batch.Failure}");
            }

            sheet.Figure(what, "rows/s", count / Stopwatch.GetElapsedTime(started).TotalSeconds);
            sheet.AtMost($"{what}: growth of the heap from a tenth to the end", "MB", LiveMegabytes() - (early ?? 0), MostGrowth);
        }
    }

    private static double LiveMegabytes() => GC.GetTotalMemory(forceFullCollection: true) / 1e6;

    /// <summary>Names as people give them, in real towns; some are listed already and written a little differently.</summary>
    private static async Task<Stream> Table(Site site, int count)
    {
        var towns = await site.Look(db => db.Places.OrderByDescending(place => place.Population).Take(3_000).Select(place => new { place.Name, place.Country }).ToArrayAsync());
        var listed = await site.Look(db => db.Organizations.OrderBy(organization => organization.Id).Take(count / EveryNthIsListed)
            .Select(organization => new { organization.Name, Town = organization.Locations.Select(place => place.PlaceName).FirstOrDefault() }).ToArrayAsync());
        var random = new Random(7);
        var table = new StringBuilder("name,summary,place,country,website,email,phone\n");
        for (var number = 0; number < count; number++)
        {
            var town = towns[random.Next(towns.Length)];
            var name = number % EveryNthIsListed == 0 ? $"The {listed[number / EveryNthIsListed % listed.Length].Name}" : $"{Pick(First)} {Pick(Second)} {Pick(Third)} {Pick(Kind)}";
            table.Append(CultureInfo.InvariantCulture, $"\"{name}\",\"Neighbours who work together, number {number}.\",\"{town.Name}\",{town.Country},https://group{number}.example,hello@group{number}.example,+1 555 {number:0000000}\n");
        }

        return new MemoryStream(Encoding.UTF8.GetBytes(table.ToString()));

        string Pick(string[] words) => words[random.Next(words.Length)];
    }

    private static readonly string[] First = "Amber,Birch,Cedar,Dawn,Elder,Fern,Garnet,Hazel,Iris,Juniper,Kelp,Linden,Maple,Nettle,Olive,Poplar,Quince,Rowan,Sage,Thistle,Umber,Violet,Willow,Yarrow,Zinnia,Azul,Brisa,Ceiba,Duna,Estrella".Split(',');
    private static readonly string[] Second = "Anchor,Bridge,Canyon,Delta,Estuary,Forge,Grove,Harbor,Island,Junction,Kiln,Lagoon,Meadow,Notch,Orchard,Prairie,Quarry,Ridge,Summit,Terrace,Upland,Valley,Wharf,Yard,Arroyo,Barrio,Colina,Loma,Monte,Puente".Split(',');
    private static readonly string[] Third = "Bicycle,Bread,Builders,Care,Childcare,Cider,Energy,Farm,Fiber,Food,Forest,Garden,Grain,Health,Housing,Land,Library,Market,Media,Printing,Radio,Repair,Seed,Solar,Soup,Textile,Timber,Tool,Transit,Water".Split(',');
    private static readonly string[] Kind = "Cooperative,Collective,Commons,Trust,Union,Network,Circle,Project,Alliance,Guild,Association,Works".Split(',');
}
