using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Web.Common;

/// <summary>Answers addresses that the site, or the former owner of its name, once had.</summary>
internal sealed class OldAddresses(RequestDelegate next, OldAddressTable table)
{
    /// <summary>Marks a request whose "gone" page also tells where the former owner went.</summary>
    public const string TellsFormerOwner = "old-address-tells-former-owner";

    // A browser keeps a permanent redirect for ever unless it is told when to ask again.
    private const string AskAgainTomorrow = "public, max-age=86400";

    public async Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            var rules = await table.Current(http.RequestAborted);
            if (rules.Find(request.Path.Value ?? "/", request.QueryString.Value ?? "") is { } destination)
            {
                Answer(http, destination);
                return;
            }
        }

        await next(http);
    }

    private static void Answer(HttpContext http, Destination destination)
    {
        if (destination.Target is { } target)
        {
            http.Response.Headers.CacheControl = AskAgainTomorrow;
            http.Response.Redirect(target, permanent: true);
            return;
        }

        http.Items[TellsFormerOwner] = destination.TellsFormerOwner;
        http.Response.StatusCode = StatusCodes.Status410Gone;
    }
}

/// <summary>Keeps the table of old addresses in memory, so that asking it costs nothing.</summary>
internal sealed partial class OldAddressTable(IServiceScopeFactory scopes, TimeProvider time, ILogger<OldAddressTable> log)
{
    /// <summary>How long another node's change may take to be seen here.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private volatile Kept kept = new(new RedirectTable([]), DateTimeOffset.MinValue);
    private int reading;

    public async ValueTask<RedirectTable> Current(CancellationToken cancellation)
    {
        var now = kept;
        if (time.GetUtcNow() < now.Until) return now.Table;

        // While one request reads, the others go on with what is known; only the very first has to wait.
        if (Interlocked.Exchange(ref reading, 1) == 1) return now.Table;
        try
        {
            kept = new Kept(await Read(cancellation), time.GetUtcNow() + Freshness);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Old addresses matter less than the pages that still work.
            NotRead(log, failure);
            kept = now with { Until = time.GetUtcNow() + Freshness };
        }
        finally
        {
            Interlocked.Exchange(ref reading, 0);
        }

        return kept.Table;
    }

    public void Forget() => kept = kept with { Until = DateTimeOffset.MinValue };

    private async Task<RedirectTable> Read(CancellationToken cancellation)
    {
        // A scope of its own: nobody has been signed in yet at this point of the request.
        await using var scope = scopes.CreateAsyncScope();
        var answer = await scope.ServiceProvider.GetRequiredService<IRequests>().Send(new GetRedirectTable(), cancellation);
        return answer.Value;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The old addresses could not be read; those known so far stay in use")]
    private static partial void NotRead(ILogger log, Exception failure);

    private sealed record Kept(RedirectTable Table, DateTimeOffset Until);
}

/// <summary>Reads the table again once an editor has changed it.</summary>
internal sealed class OldAddressesChanged(OldAddressTable table) : IHear<ContentChanged>
{
    public Task Hear(ContentChanged announcement, CancellationToken cancellation)
    {
        if (announcement.Tags.Contains(RedirectTag.Name)) table.Forget();
        return Task.CompletedTask;
    }
}
