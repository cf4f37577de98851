namespace SolidarityHub.Web.Common;

/// <summary>A feature's part of the API under <c>/api/v1</c>. Every one in the assembly is found and mapped.</summary>
public interface IEndpoints
{
    void Map(RouteGroupBuilder api);
}

/// <summary>A feature's other addresses for programs: feeds, calendars, exports, hubs.</summary>
public interface IPublicEndpoints
{
    void Map(IEndpointRouteBuilder app);
}

/// <summary>Finds and maps what the features offer.</summary>
internal static class EndpointMapping
{
    public static void MapFeatures(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").AddEndpointFilter<ForgeryFilter>().RequireRateLimiting("api");
        foreach (var endpoints in Every<IEndpoints>()) endpoints.Map(api);
        foreach (var endpoints in Every<IPublicEndpoints>()) endpoints.Map(app);
    }

    private static IEnumerable<T> Every<T>() => typeof(EndpointMapping).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(T)))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (T)Activator.CreateInstance(type)!);
}
