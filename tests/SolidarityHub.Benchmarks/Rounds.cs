namespace SolidarityHub.Benchmarks;

/// <summary>How long and how often each thing is measured.</summary>
/// <param name="Warmup">Before anything counts; long enough for the runtime to have compiled what is busy a second time.</param>
/// <param name="Length">One measured round.</param>
/// <param name="Count">Rounds of each; the site and its yardstick take turns, and the middle one counts.</param>
/// <param name="Readers">Open pages in the fan-out.</param>
internal sealed record Rounds(TimeSpan Warmup, TimeSpan Length, int Count, int Readers)
{
    public static readonly Rounds Usual = new(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(4), 5, 1_000);

    public static readonly Rounds Quick = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), 1, 20);
}
