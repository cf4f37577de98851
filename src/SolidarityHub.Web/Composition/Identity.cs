using SolidarityHub.Application.Common;

namespace SolidarityHub.Web.Composition;

/// <summary>How people and programs sign in.</summary>
internal static class Identity
{
    public static IServiceCollection AddHubIdentity(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddAuthentication().AddCookie();
        services.AddAuthorization();
        services.AddScoped<ICurrentActor, VisitorOnly>();
        return services;
    }

    private sealed class VisitorOnly : ICurrentActor
    {
        public Actor Actor => Actor.Visitor;
    }
}
