using System.Collections.Concurrent;
using SolidarityHub.Functional.Tests.Common;
using SolidarityHub.TestSite;
using SolidarityHub.TestSite.Visibility;

namespace SolidarityHub.Functional.Tests.Visibility;

/// <summary>Every address of the site, looked at by every kind of person: what is not for them appears nowhere, and what is for them somewhere.</summary>
public sealed class VisibilityMatrixTests(Hub hub)
{
    [Fact]
    public async Task A_secret_appears_only_to_those_who_may_know_it_at_every_address()
    {
        var secrets = await Secrets.Plant(hub);
        var asks = (from address in Classed.Opened.Values.SelectMany(addresses => addresses).Select(secrets.Filled)
                    from viewer in secrets.Viewers
                    select (viewer.Key, viewer.Value, address)).ToList();
        Assert.True(asks.Count > 800, $"Only {asks.Count} looks.");

        var (leaks, seen, answered) = (new ConcurrentBag<string>(), new ConcurrentDictionary<(string, Viewer), string>(), 0);
        await Parallel.ForEachAsync(asks, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (ask, stop) =>
        {
            var (viewer, browser, address) = ask;
            using var answer = await browser.Http.GetAsync(address, stop);
            if (answer.IsSuccessStatusCode) Interlocked.Increment(ref answered);
            var text = await answer.Content.ReadAsStringAsync(stop) + answer.Headers + answer.Content.Headers;
            // A page repeats its own address, which tells the asker nothing that they did not write.
            foreach (var name in secrets.Names.Values.Where(name => address.Contains(name, StringComparison.Ordinal)).OrderByDescending(name => name.Length))
                text = text.Replace(name, "", StringComparison.Ordinal);
            foreach (var secret in secrets.All.Where(secret => text.Contains(secret.Word, StringComparison.OrdinalIgnoreCase)))
            {
                if (secret.Allowed.Contains(viewer)) seen.TryAdd((secret.Kind, viewer), address);
                else leaks.Add($"{viewer} sees the {secret.Kind} at {address}");
            }
        });

        Assert.True(leaks.IsEmpty, string.Join('\n', leaks.Order()));
        Assert.True(answered > asks.Count / 3, $"Only {answered} of {asks.Count} looks showed anything.");
        // What was never planted, or shown to nobody, proves nothing.
        Assert.Empty(secrets.All.SelectMany(secret => secret.Allowed.Where(viewer => !seen.ContainsKey((secret.Kind, viewer))).Select(viewer => $"{viewer} never saw the {secret.Kind}")));
    }

    [Fact]
    public async Task Every_address_that_can_be_opened_has_been_classed()
    {
        var patterns = (await Routes.Of(hub.Services)).Where(route => route.Verb == "GET").Select(route => route.Pattern).ToHashSet();
        Assert.True(patterns.Count > 100, $"Looked at {patterns.Count} addresses only.");
        var classed = Classed.Opened.Keys.Concat(Classed.ShowNothing.Keys).ToHashSet();
        var open = patterns.Except(classed).ToList();
        Assert.True(open.Count == 0, $"Say in TestSite/Visibility/Classed.cs what stands at these, or why they show nothing of people:\n{string.Join('\n', open)}");
        Assert.Empty(classed.Except(patterns));
    }
}
