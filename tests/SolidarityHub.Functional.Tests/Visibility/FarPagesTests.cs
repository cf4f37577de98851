using System.Collections.Concurrent;
using SolidarityHub.TestSite;
using SolidarityHub.TestSite.Visibility;

namespace SolidarityHub.Functional.Tests.Visibility;

/// <summary>A page number that nobody would type breaks no list.</summary>
public sealed class FarPagesTests(Hub hub)
{
    [Fact]
    public async Task No_page_number_breaks_an_address()
    {
        var secrets = await Secrets.Plant(hub);
        using var administrator = await hub.Administrator();
        string[] numbers = ["2147483647", "-2147483648", "99999999999999999999", "abc", ""];
        var asks = (from address in Classed.Opened.Values.SelectMany(addresses => addresses).Select(secrets.Filled)
                    from number in numbers
                    select $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={number}").ToList();
        var (broken, shown) = (new ConcurrentBag<string>(), 0);
        await Parallel.ForEachAsync(asks, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (ask, stop) =>
        {
            using var answer = await administrator.Http.GetAsync(ask, stop);
            if ((int)answer.StatusCode >= 500) broken.Add($"{(int)answer.StatusCode} {ask}");
            if (answer.IsSuccessStatusCode) Interlocked.Increment(ref shown);
        });
        Assert.True(broken.IsEmpty, string.Join('\n', broken.Order()));
        Assert.True(shown > asks.Count / 3, $"Only {shown} of {asks.Count} showed anything.");
    }
}
