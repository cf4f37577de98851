using System.Diagnostics;

namespace SolidarityHub.EmbeddedPostgres.Tests;

/// <summary>Another application that owns a database, to be killed or to be run as somebody else.</summary>
public sealed class OwningApplication : IDisposable
{
    private readonly Process _process;

    private OwningApplication(Process process) => _process = process;

    /// <summary>What it printed first: "ready …" or "refused …".</summary>
    public string Word { get; private set; } = "";

    public int ServerProcessId => int.Parse(Word.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    public static string Program => Path.Combine(AppContext.BaseDirectory, "SolidarityHub.EmbeddedPostgres.Owner.dll");

    public static async Task<OwningApplication> StartAsync(string[] arguments, string[]? prefix = null, string? program = null)
    {
        string[] command = [.. prefix ?? [], "dotnet", program ?? Program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var application = new OwningApplication(Process.Start(start)!);
        application.Word = await application._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
        return application;
    }

    /// <summary>As kill -9 does: nothing of the application runs any more.</summary>
    public Task KillAsync()
    {
        _process.Kill();
        return _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task<int> EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
