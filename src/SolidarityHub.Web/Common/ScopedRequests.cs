using SolidarityHub.Application.Common;

namespace SolidarityHub.Web.Common;

/// <summary>Sends requests outside of any page: for a job, a command line, a test.</summary>
public static class ScopedRequests
{
    /// <summary>Asks as somebody, in a scope of its own: many requests one after the other need no more memory than one.</summary>
    public static async Task<TAnswer> As<TAnswer>(this IServiceScopeFactory scopes, Actor actor, Func<IRequests, ValueTask<TAnswer>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<HttpActor>().ActAs(actor);
        return await ask(scope.ServiceProvider.GetRequiredService<IRequests>());
    }
}
