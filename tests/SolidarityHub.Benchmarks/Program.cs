using SolidarityHub.Benchmarks;
using SolidarityHub.TestSite;

// --quick: short rounds, to see that everything runs; the numbers then mean little.
var rounds = args.Contains("--quick") ? Rounds.Quick : Rounds.Usual;
var sheet = new Sheet();

await using var hub = new Hub { Durable = true };
Console.WriteLine("Starting a hub and filling it with generated data");
await hub.InitializeAsync();
await using var yardstick = await Yardstick.Start();
var data = await SampleData.Make(hub);

await Pages.Measure(hub, yardstick, data, rounds, sheet);
await Posting.Measure(hub, data, rounds, sheet);
await FanOut.Measure(hub, yardstick, data, rounds, sheet);
await Finding.Measure(hub, rounds, sheet);

Console.WriteLine(sheet.Table());
var file = await sheet.Save(Path.Combine("artifacts", "bench.json"));
Console.WriteLine($"Written to {file}");
