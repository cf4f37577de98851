using SolidarityHub.Application.Accounts;

namespace SolidarityHub.Web.Hubs;

/// <summary>Ends the connections of sign-ins that were ended elsewhere: a new password, another role, "sign out everywhere".</summary>
internal sealed partial class SignInWatch(LiveReaders readers, IServiceScopeFactory scopes, TimeProvider time, ILogger<SignInWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Pause, time);
        while (await clock.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                NotLooked(log, failure);
            }
        }
    }

    private async Task Look(CancellationToken cancellation)
    {
        var signedIn = readers.All.Where(reader => reader is { MemberId: not null, Stamp: not null }).ToList();
        if (signedIn.Count == 0) return;

        await using var scope = scopes.CreateAsyncScope();
        var stamps = await scope.ServiceProvider.GetRequiredService<IAccounts>()
            .Stamps(signedIn.Select(reader => reader.MemberId!.Value).ToHashSet(), cancellation);
        foreach (var reader in signedIn)
            if (stamps.GetValueOrDefault(reader.MemberId!.Value) != reader.Stamp) reader.End();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Live sign-ins were not looked at; the next round tries again")]
    private static partial void NotLooked(ILogger log, Exception failure);
}
