using Microsoft.AspNetCore.SignalR;

namespace SolidarityHub.Web.Hubs;

/// <summary>Gives each connection a bucket of calls that refills slowly, and tells the layers below who is calling.</summary>
internal sealed class CallFilter(IHttpContextAccessor accessor, TimeProvider time) : IHubFilter
{
    private const double Capacity = 30;
    private const double PerSecond = 3;

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (!Take(invocationContext.Context)) throw new HubException("threads.tooFast");
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
        var (left, at) = caller.Items.TryGetValue(this, out var kept) ? ((double, long))kept! : (Capacity, now);
        left = Math.Min(Capacity, left + time.GetElapsedTime(at, now).TotalSeconds * PerSecond);
        if (left < 1) return false;
        caller.Items[this] = (left - 1, now);
        return true;
    }
}
