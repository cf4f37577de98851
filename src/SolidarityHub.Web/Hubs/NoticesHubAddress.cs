using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Hubs;

/// <summary>Where the number of waiting notices is listened to. A connection ends when its sign-in does.</summary>
internal sealed class NoticesHubAddress : IPublicEndpoints
{
    public void Map(IEndpointRouteBuilder app) =>
        app.MapHub<NoticesHub>(NoticesHub.Path, options => options.CloseOnAuthenticationExpiration = true);
}
