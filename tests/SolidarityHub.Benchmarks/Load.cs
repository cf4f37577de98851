using System.Diagnostics;

namespace SolidarityHub.Benchmarks;

/// <summary>Asks again and again from several connections and counts.</summary>
internal static class Load
{
    /// <summary>Measures a thing and its limit in turns, so that a busy moment of the machine hits both; answers with the middle rounds.</summary>
    public static async Task<(double Measured, double Limit)> InTurns(Rounds rounds, Func<TimeSpan, Task<double>> measured, Func<TimeSpan, Task<double>> limit)
    {
        await measured(rounds.Warmup);
        await limit(rounds.Warmup);
        var (things, limits) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds.Count; round++)
        {
            things.Add(await measured(rounds.Length));
            limits.Add(await limit(rounds.Length));
        }

        return (Middle(things), Middle(limits));
    }

    /// <summary>How many answers a second.</summary>
    public static async Task<double> Requests(Uri address, byte[] request, int connections, int status, TimeSpan length)
    {
        var answers = 0L;
        var clients = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => RawClient.Connect(address)));
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(clients.Select(client => Task.Run(async () =>
        {
            var own = 0L;
            while (Stopwatch.GetElapsedTime(started) < length)
            {
                var got = await client.Ask(request);
                if (got != status) throw new InvalidOperationException($"{got} instead of {status} from {address}.");
                own++;
            }

            Interlocked.Add(ref answers, own);
        })));
        var took = Stopwatch.GetElapsedTime(started);
        foreach (var client in clients) client.Dispose();
        return answers / took.TotalSeconds;
    }

    public static double Percentile(List<double> values, double share)
    {
        values.Sort();
        return values[Math.Min(values.Count - 1, (int)Math.Ceiling(values.Count * share) - 1)];
    }

    private static double Middle(List<double> values) => Percentile(values, 0.5);
}
