using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Web.Common;

/// <summary>Keeps answers for visitors, one for each language and query; members and waiting messages go past it.</summary>
/// <param name="freshness">How old an answer may get when nobody has said that what it shows has changed.</param>
internal sealed class AnonymousCachePolicy(TimeSpan freshness) : IOutputCachePolicy
{
    /// <summary>For pages. Texts such as "in 2 hours" age, so not for ever.</summary>
    public const string Pages = "Anonymous";

    /// <summary>For what open pages ask again and again, and rely on: a lost word from another node must not silence it for long.</summary>
    public const string Changes = "AnonymousChanges";

    public static void Add(OutputCacheOptions options)
    {
        options.AddPolicy(Pages, new AnonymousCachePolicy(TimeSpan.FromMinutes(2)));
        options.AddPolicy(Changes, new AnonymousCachePolicy(TimeSpan.FromSeconds(2)));
    }

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
        context.ResponseExpirationTimeSpan = freshness;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["language"] = Words.Language;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        // A page that sets a cookie is one person's page.
        if (response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status204NoContent) || response.Headers.SetCookie.Count > 0)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}

/// <summary>Says what an answer shows, so that it is dropped as soon as that changes.</summary>
internal static class KeptAnswers
{
    public static void Shows(this HttpContext http, string tag) => http.Features.Get<IOutputCacheFeature>()?.Context.Tags.Add(tag);
}

/// <summary>Drops the kept pages that show what has just changed.</summary>
internal sealed class PageCacheEviction(IOutputCacheStore pages) : IHear<ContentChanged>
{
    public async Task Hear(ContentChanged announcement, CancellationToken cancellation)
    {
        foreach (var tag in announcement.Tags) await pages.EvictByTagAsync(tag, cancellation);
    }
}
