namespace SolidarityHub.EmbeddedPostgres.Tests;

/// <summary>A folder that a test may fill and that is gone after it.</summary>
public sealed class ScratchFolder : IDisposable
{
    // Open to be entered, so that under root the server's account reaches it.
    public ScratchFolder() =>
        Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine("/tmp", $"solidarityhub-test-{Path.GetRandomFileName()}");

    public string Data => Path.Combine(Root, "data");

    public string Cluster => Path.Combine(Data, "cluster");

    public EmbeddedPostgresOptions Options => new() { DataDirectory = Data, Durable = false };

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
