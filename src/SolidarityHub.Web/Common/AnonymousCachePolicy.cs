using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Web.Common;

/// <summary>Keeps pages for visitors, one for each language and query; members and waiting messages go past it.</summary>
internal sealed class AnonymousCachePolicy : IOutputCachePolicy
{
    /// <summary>How old a page may get when nothing it shows has changed; texts such as "in 2 hours" age.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(2);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var cacheable = (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && http.User.Identity?.IsAuthenticated != true
            && !http.Request.Headers.ContainsKey("Authorization")
            && !FlashMessage.Waits(http.Request)
            && !http.Request.Query.ContainsKey("culture");
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = cacheable;
        context.AllowCacheStorage = cacheable;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Freshness;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["language"] = Words.Language;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        // A page that sets a cookie is one person's page.
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}

/// <summary>Drops the kept pages that show what has just changed.</summary>
internal sealed class PageCacheEviction(IOutputCacheStore pages) : IHear<ContentChanged>
{
    public async Task Hear(ContentChanged announcement, CancellationToken cancellation)
    {
        foreach (var tag in announcement.Tags) await pages.EvictByTagAsync(tag, cancellation);
    }
}
