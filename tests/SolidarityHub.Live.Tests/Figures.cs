namespace SolidarityHub.Live.Tests;

/// <summary>Keeps what was measured for the table that scripts/prove-threads prints.</summary>
internal static class Figures
{
    private static readonly string? File = Environment.GetEnvironmentVariable("HUB_PROOF_FIGURES");

    public static void Keep(string what, string figures)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {figures}");
        if (File is not null) System.IO.File.AppendAllText(File, $"{what}\t{figures}\n");
    }
}
