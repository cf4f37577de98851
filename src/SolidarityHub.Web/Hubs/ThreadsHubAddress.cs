using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Hubs;

/// <summary>Where live conversations are listened to. A connection ends when its sign-in does.</summary>
internal sealed class ThreadsHubAddress : IPublicEndpoints
{
    public void Map(IEndpointRouteBuilder app) =>
        app.MapHub<ThreadsHub>(ThreadsHub.Path, options => options.CloseOnAuthenticationExpiration = true);
}
