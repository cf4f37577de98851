using System.Diagnostics;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Composition;

/// <summary><c>import-organizations FILE.csv [--dry-run]</c>: takes a table of listings in and tells row by row what needs a look.</summary>
internal static class ImportVerb
{
    private const int RowsBetweenWords = 2_000;

    public static async Task<int> Run(WebApplication app, string path, bool dryRun, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"There is no file {path}.");
            return 2;
        }

        await using var file = File.OpenRead(path);
        var table = app.Services.GetRequiredService<ITableFiles>().Open(file);
        Console.WriteLine($"{Path.GetFileName(path)}: {table.Encoding}, separated by '{table.Delimiter}'");
        foreach (var header in table.Headers) Console.WriteLine($"  {header} -> {ListingColumns.FieldOf(header) ?? "(passed over)"}");

        Guid? batch = null;
        if (!dryRun)
        {
            var started = await Send(app, requests => requests.Send(new StartImport(Path.GetFileName(path)), cancellation));
            batch = started.Value;
            Console.WriteLine($"Batch {batch}; 'undo-import {batch}' takes it back.");
        }

        var clock = Stopwatch.StartNew();
        var counts = new int[Enum.GetValues<ImportOutcome>().Length];
        foreach (var rows in table.Rows.Chunk(ImportListings.MostRows))
        {
            cancellation.ThrowIfCancellationRequested();
            var report = await Send(app, requests => requests.Send(new ImportListings(batch, rows), cancellation));
            if (!report.Succeeded)
            {
                await Console.Error.WriteLineAsync($"Rows {rows[0].Number} to {rows[^1].Number} were not taken in: {report.Error.Code}.");
                return 1;
            }

            foreach (var row in report.Value)
            {
                counts[(int)row.Outcome]++;
                if (row.Outcome != ImportOutcome.Added || dryRun) Console.WriteLine(Line(row));
            }

            var read = counts.Sum();
            if (read / RowsBetweenWords != (read - report.Value.Count) / RowsBetweenWords)
                Console.WriteLine($"… {read} rows, {read / clock.Elapsed.TotalSeconds:0} a second");
        }

        Console.WriteLine($"{(dryRun ? "Would be added" : "Added")} {counts[0]}, may be there already {counts[1]}, known {counts[2]}, refused {counts[3]}; {clock.Elapsed.TotalSeconds:0.0} s");
        return 0;
    }

    public static async Task<int> Undo(WebApplication app, Guid batch, CancellationToken cancellation)
    {
        var begun = await Send(app, requests => requests.Send(new UndoImport(batch), cancellation));
        if (!begun.Succeeded)
        {
            Console.WriteLine($"Nothing taken back: {begun.Error.Code}.");
            return 1;
        }

        var count = 0;
        for (var isLast = false; !isLast;)
        {
            var undone = await Send(app, requests => requests.Send(new CarryOnUndo(batch), cancellation));
            // A running site has taken it over and goes on by itself.
            if (!undone.Succeeded) break;
            (count, isLast) = (count + undone.Value.Count, undone.Value.IsLast);
        }

        Console.WriteLine($"Took back {count} listings.");
        return 0;
    }

    private static string Line(ImportedRow row) => row.Outcome switch
    {
        ImportOutcome.Refused => $"{row.Number}: {row.Name}: refused: {string.Join("; ", row.Faults.Select(fault => $"{fault.Field} {fault.Code}"))}",
        ImportOutcome.Doubtful when row.Similar.Count == 0 => $"{row.Number}: {row.Name}: as an earlier row",
        ImportOutcome.Doubtful => $"{row.Number}: {row.Name}: may be {row.Similar[0].Slug} ({row.Similar[0].Percent} %: {string.Join(", ", row.Similar[0].Reasons)})",
        ImportOutcome.Known => $"{row.Number}: {row.Name}: known",
        ImportOutcome.Added => $"{row.Number}: {row.Name}: fine",
        ImportOutcome.Updated or ImportOutcome.Skipped => throw new InvalidOperationException("Nobody decides about rows at the console."),
    };

    private static Task<T> Send<T>(WebApplication app, Func<IRequests, ValueTask<T>> ask) =>
        app.Services.GetRequiredService<IServiceScopeFactory>().As(Actor.Operator, ask);
}
