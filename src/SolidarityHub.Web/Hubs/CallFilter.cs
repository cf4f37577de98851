using Microsoft.AspNetCore.SignalR;

namespace SolidarityHub.Web.Hubs;

/// <summary>Gives each connection a bucket of calls that refills slowly, and tells the layers below who is calling.</summary>
/// <remarks>Calls beyond it are refused with <c>threads.tooFast</c>; whoever goes on all the same is cut off.</remarks>
internal sealed class CallFilter(IHttpContextAccessor accessor, TimeProvider time) : IHubFilter
{
    internal const string TooFast = "threads.tooFast";

    private const double Capacity = 30;
    private const double PerSecond = 3;
    private const int MostRefused = 100;

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (!Take(invocationContext.Context)) throw new HubException(TooFast);
        accessor.HttpContext = invocationContext.Context.GetHttpContext();
        return await next(invocationContext);
    }

    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        accessor.HttpContext = context.Context.GetHttpContext();
        return next(context);
    }

    private bool Take(HubCallerContext caller)
    {
        // One call at a time for each connection, so nothing here is shared.
        var now = time.GetTimestamp();
        var bucket = caller.Items.TryGetValue(this, out var kept) ? (Bucket)kept! : new Bucket(Capacity, now, Refused: 0);
        var left = Math.Min(Capacity, bucket.Left + time.GetElapsedTime(bucket.At, now).TotalSeconds * PerSecond);
        var taken = left >= 1;
        var refused = taken ? 0 : bucket.Refused + 1;
        caller.Items[this] = new Bucket(taken ? left - 1 : left, now, refused);
        if (refused > MostRefused) caller.Abort();
        return taken;
    }

    private sealed record Bucket(double Left, long At, int Refused);
}
