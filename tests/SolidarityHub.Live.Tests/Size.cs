namespace SolidarityHub.Live.Tests;

/// <summary>How much is tried: little with every change, everything by scripts/prove-threads.</summary>
internal sealed record Size(int Seeds, int Nodes, int Pages, int Writers, TimeSpan Burst, int CrowdPages, TimeSpan Measured, int Rounds)
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("HUB_PROOF") == "full";

    public static Size Now { get; } = Full
        ? new(10_000, Nodes: 3, Pages: 60, Writers: 8, TimeSpan.FromSeconds(15), CrowdPages: 200, TimeSpan.FromSeconds(15), Rounds: 3)
        : new(200, Nodes: 2, Pages: 12, Writers: 4, TimeSpan.FromSeconds(4), CrowdPages: 40, TimeSpan.FromSeconds(8), Rounds: 1);
}
