using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace SolidarityHub.Benchmarks;

/// <summary>The results: each beside the limit it is held against in the same run, because only the ratio travels between machines.</summary>
internal sealed class Sheet
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly List<Line> lines = [];

    /// <summary>More is better: requests or posts a second.</summary>
    public void Rate(string what, string against, double measured, double limit, double goal) =>
        Add(new Line(what, against, "1/s", Round(measured), Round(limit), Round(measured / limit), $"≥ {Text(goal)}", measured / limit >= goal));

    /// <summary>Less is better: milliseconds.</summary>
    public void Time(string what, string against, double measured, double limit, double goal) =>
        Add(new Line(what, against, "ms", Round(measured), Round(limit), Round(measured / limit), $"≤ {Text(goal)}", measured / limit <= goal));

    /// <summary>Less is better, and it must stay under so many milliseconds; the limit beside it only tells how quick the machine is.</summary>
    public void Within(string what, string against, double measured, double limit, double goal) =>
        Add(new Line(what, against, "ms", Round(measured), Round(limit), Round(measured / limit), $"≤ {Text(goal)} ms", measured <= goal));

    /// <summary>Told, not judged: nothing on this machine is its measure.</summary>
    public void Figure(string what, string unit, double measured) =>
        Add(new Line(what, "", unit, Round(measured), null, null, "", true));

    public void AtMost(string what, string unit, double measured, double most) =>
        Add(new Line(what, "", unit, Round(measured), null, null, $"≤ {Text(most)}", measured <= most));

    public void Share(string what, double measured, double goal) =>
        Add(new Line(what, "", "", Round(measured), null, null, $"= {Text(goal)}", measured >= goal));

    public string Table()
    {
        var width = lines.Max(line => line.What.Length + line.Against.Length + 5);
        var table = new StringBuilder();
        table.Append('\n').Append("What (against which limit)".PadRight(width)).AppendLine("   measured      limit   ratio   goal");
        foreach (var line in lines)
        {
            table.Append((line.Against.Length > 0 ? $"{line.What} ({line.Against})" : line.What).PadRight(width))
                .Append(Text(line.Measured).PadLeft(11)).Append(Text(line.Limit).PadLeft(11)).Append(Text(line.Ratio).PadLeft(8))
                .Append("   ").Append(line.Goal.PadRight(7)).AppendLine(line.Goal.Length == 0 ? "" : line.Met ? "met" : "MISSED");
        }

        return table.ToString();
    }

    public async Task<string> Save(string file)
    {
        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var stream = File.Create(path);
        await JsonSerializer.SerializeAsync(
            stream,
            new { at = TimeProvider.System.GetUtcNow(), processors = Environment.ProcessorCount, runtime = RuntimeInformation.FrameworkDescription, results = lines },
            Readable);
        return path;
    }

    private void Add(Line line)
    {
        lines.Add(line);
        Console.WriteLine($"  {line.What}: {Text(line.Measured)} {line.Unit}{(line.Limit is null ? "" : $", limit {Text(line.Limit)}, ratio {Text(line.Ratio)}")}");
    }

    private static double Round(double value) => value >= 100 ? Math.Round(value) : Math.Round(value, 3);

    private static string Text(double? value) => value?.ToString(value >= 100 ? "N0" : "0.###", CultureInfo.InvariantCulture) ?? "";

    private sealed record Line(string What, string Against, string Unit, double Measured, double? Limit, double? Ratio, string Goal, bool Met);
}
