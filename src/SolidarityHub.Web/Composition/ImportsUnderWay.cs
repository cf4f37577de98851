using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Infrastructure.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Composition;

/// <summary>Goes through the files of listings that editors brought or take back, stretch by stretch, in the background; after a restart from where it was.</summary>
internal sealed partial class ImportsUnderWay(IServiceScopeFactory scopes, TimeProvider time, ILogger<ImportsUnderWay> log)
    : Rounds(TimeSpan.FromSeconds(1), scopes, time, log)
{
    private const int MostFailures = 3;

    private readonly Dictionary<Guid, int> failures = [];

    protected override async Task<bool> Work(IServiceProvider services, CancellationToken cancellation)
    {
        var found = await Scopes.As(Actor.Operator, requests => requests.Send(new FindImportUnderWay(), cancellation));
        if (found is { Succeeded: true, Value: { } under }) await Watched(under, cancellation);
        return false;
    }

    /// <summary>What fails once is tried again when the hold has passed; what fails again and again is given up.</summary>
    private async Task Watched(ImportUnderWay under, CancellationToken cancellation)
    {
        try
        {
            await (under.IsUndone ? TakeBack(under, cancellation) : GoThrough(under, cancellation));
            failures.Remove(under.Id);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            NotGoneOn(Log, under.Id, failure);
            if ((failures[under.Id] = failures.GetValueOrDefault(under.Id) + 1) < MostFailures) return;
            failures.Remove(under.Id);
            await Stop(under, "import.broke", cancellation);
        }
    }

    private async Task GoThrough(ImportUnderWay under, CancellationToken cancellation)
    {
        await using var scope = Scopes.CreateAsyncScope();
        await using var file = under.Fingerprint is { } fingerprint ? scope.ServiceProvider.GetRequiredService<IFileStore>().Open(fingerprint) : null;
        if (file is null)
        {
            await Stop(under, ImportErrors.FileGone.Code, cancellation);
            return;
        }

        var actor = under.By is { } member ? new Actor(member, under.Role) : Actor.Visitor;
        var done = under.RowsDone;
        foreach (var rows in scope.ServiceProvider.GetRequiredService<ITableFiles>().Open(file).Rows.Skip(done).Chunk(ImportListings.MostRows))
        {
            cancellation.ThrowIfCancellationRequested();
            var from = done;
            done += rows.Length;
            var kept = await Scopes.As(actor, requests => requests.Send(new CarryOnImport(under.Id, from, rows, done >= under.RowCount), cancellation));
            if (kept.Succeeded) continue;
            // Taken back meanwhile, or another node is further.
            if (kept.Error.Code == ImportErrors.Elsewhere.Code) return;
            // Somebody registered the same address at this moment: the next look tries again.
            if (kept.Error.Kind == Domain.Common.ErrorKind.Conflict) throw new InvalidOperationException(kept.Error.Code);
            await Stop(under, kept.Error.Code, cancellation);
            return;
        }
    }

    private async Task TakeBack(ImportUnderWay under, CancellationToken cancellation)
    {
        var actor = under.By is { } member ? new Actor(member, under.Role) : Actor.Operator;
        for (var isLast = false; !isLast;)
        {
            cancellation.ThrowIfCancellationRequested();
            var undone = await Scopes.As(actor, requests => requests.Send(new CarryOnUndo(under.Id), cancellation));
            if (!undone.Succeeded && undone.Error.Code != ImportErrors.Elsewhere.Code) await Stop(under, undone.Error.Code, cancellation);
            isLast = !undone.Succeeded || undone.Value.IsLast;
        }
    }

    private Task<Domain.Common.Result<Domain.Common.Done>> Stop(ImportUnderWay under, string reason, CancellationToken cancellation) =>
        Scopes.As(Actor.Operator, requests => requests.Send(new StopImport(under.Id, reason), cancellation));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The import {Batch} was not gone on with; a later round tries again")]
    private static partial void NotGoneOn(ILogger log, Guid batch, Exception failure);
}
