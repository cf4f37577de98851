using SolidarityHub.Benchmarks;
using SolidarityHub.TestSite;

// --quick: short rounds, to see that everything runs; the numbers then mean little.
// Other words name what to measure: pages, posting, fanout, long, finding, importing; without any, all of it.
string[] wanted = [.. args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal))];
var rounds = args.Contains("--quick") ? Rounds.Quick : Rounds.Usual;
var sheet = new Sheet();

await using var hub = new Hub { Durable = true };
Console.WriteLine("Starting a hub and filling it with generated data");
await hub.InitializeAsync();
await using var yardstick = await Yardstick.Start();
var data = await SampleData.Make(hub);

if (Wanted("pages")) await Pages.Measure(hub, yardstick, data, rounds, sheet);
if (Wanted("posting")) await Posting.Measure(hub, data, rounds, sheet);
if (Wanted("fanout")) await FanOut.Measure(hub, yardstick, data, rounds, sheet);
if (Wanted("long")) await LongThread.Measure(hub, rounds, sheet);
if (Wanted("finding")) await Finding.Measure(hub, rounds, sheet);
if (Wanted("importing")) await Importing.Measure(hub, rounds, sheet);

Console.WriteLine(sheet.Table());
var file = await sheet.Save(Path.Combine("artifacts", "bench.json"));
Console.WriteLine($"Written to {file}");

bool Wanted(string part) => wanted.Length == 0 || wanted.Contains(part);
