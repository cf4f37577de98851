using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Composition;

/// <summary>Goes through the files of listings that editors brought, stretch by stretch, in the background; after a restart from where it was.</summary>
internal sealed partial class ImportsUnderWay(IServiceScopeFactory scopes, TimeProvider time, ILogger<ImportsUnderWay> log) : BackgroundService
{
    private const int MostFailures = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<Guid, int> failures = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Pause, time);
        while (await clock.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var found = await scopes.As(Actor.Operator, requests => requests.Send(new FindImportUnderWay(), stoppingToken));
                if (found is { Succeeded: true, Value: { } under }) await Watched(under, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                NotLooked(log, failure);
            }
        }
    }

    /// <summary>What fails once is tried again when the hold has passed; what fails again and again is given up.</summary>
    private async Task Watched(ImportUnderWay under, CancellationToken cancellation)
    {
        try
        {
            await GoThrough(under, cancellation);
            failures.Remove(under.Id);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotGoneOn(log, under.Id, failure);
            if ((failures[under.Id] = failures.GetValueOrDefault(under.Id) + 1) >= MostFailures) await Stop(under, "import.broke", cancellation);
        }
    }

    private async Task GoThrough(ImportUnderWay under, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var file = scope.ServiceProvider.GetRequiredService<IFileStore>().Open(under.Fingerprint);
        if (file is null)
        {
            await Stop(under, "import.fileGone", cancellation);
            return;
        }

        var actor = under.StartedBy is { } member ? new Actor(member, under.Role) : Actor.Visitor;
        var done = under.RowsDone;
        foreach (var rows in scope.ServiceProvider.GetRequiredService<ITableFiles>().Open(file).Rows.Skip(done).Chunk(ImportListings.MostRows))
        {
            cancellation.ThrowIfCancellationRequested();
            var from = done;
            done += rows.Length;
            var kept = await scopes.As(actor, requests => requests.Send(new CarryOnImport(under.Id, from, rows, done >= under.RowCount), cancellation));
            if (kept.Succeeded) continue;
            // Taken back meanwhile, or another node is further.
            if (kept.Error.Code == ImportErrors.Elsewhere.Code) return;
            // Somebody registered the same address at this moment: the next look tries again.
            if (kept.Error.Kind == Domain.Common.ErrorKind.Conflict) throw new InvalidOperationException(kept.Error.Code);
            await Stop(under, kept.Error.Code, cancellation);
            return;
        }
    }

    private Task<Domain.Common.Result<Domain.Common.Done>> Stop(ImportUnderWay under, string reason, CancellationToken cancellation) =>
        scopes.As(Actor.Operator, requests => requests.Send(new StopImport(under.Id, reason), cancellation));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Files of listings were not looked for; the next round tries again")]
    private static partial void NotLooked(ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The import {Batch} was not gone on with; a later round tries again")]
    private static partial void NotGoneOn(ILogger log, Guid batch, Exception failure);
}
