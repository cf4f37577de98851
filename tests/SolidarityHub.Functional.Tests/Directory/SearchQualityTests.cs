using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Infrastructure.Common.Load;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>People type as they speak, in two languages and on small keyboards; what they mean is found all the same.</summary>
public sealed class SearchQualityTests(Hub hub)
{
    private const int Others = 3_000;

    [Fact]
    public async Task Of_two_hundred_careless_questions_nearly_all_find_the_right_one_among_the_first_three()
    {
        await using var site = hub.Open("quality");
        var listed = (await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "SearchQuality.tsv"), TestContext.Current.CancellationToken))
            .Skip(1).Select(line => line.Split('\t')).ToList();
        foreach (var line in listed)
            await site.List(line[0], summary: line[1], keywords: $"{line[2]} {line[3]}", tags: line[2].Split(' '));
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<LoadData>().Fill(
                new Dictionary<string, int> { ["organizations"] = Others }, _ => { }, TestContext.Current.CancellationToken);

        var (asked, missed) = (0, new List<string>());
        using var visitor = site.Visitor();
        foreach (var line in listed)
            foreach (var question in line[4].Split(" | "))
            {
                asked++;
                var answer = JsonDocument.Parse(await visitor.Http.GetStringAsync(
                    $"/directory.json?q={Uri.EscapeDataString(question)}", TestContext.Current.CancellationToken));
                var first = answer.RootElement.GetProperty("items").EnumerateArray().Take(3).Select(one => one.GetProperty("name").GetString()).ToList();
                if (!first.Contains(line[0])) missed.Add($"'{question}' finds {string.Join(", ", first)} instead of {line[0]}");
            }

        Assert.True(asked >= 200, $"Asked {asked} questions only.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{asked - missed.Count} of {asked} found; missed: {string.Join("; ", missed)}");
        Assert.True(missed.Count <= asked * 0.05, $"{missed.Count} of {asked} missed:\n{string.Join('\n', missed)}");
    }
}
