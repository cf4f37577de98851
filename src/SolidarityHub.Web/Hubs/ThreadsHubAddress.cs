using Microsoft.AspNetCore.Http.Connections;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Hubs;

/// <summary>Where live conversations are listened to. A connection ends when its sign-in does, or when it does not read.</summary>
internal sealed class ThreadsHubAddress : IPublicEndpoints
{
    /// <summary>How long a page may leave a message unread that waits to be sent.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What is buffered for a page before further messages wait.</summary>
    private const int MostBuffered = 64 * 1024;

    public void Map(IEndpointRouteBuilder app) => app.MapHub<ThreadsHub>(ThreadsHub.Path, options =>
    {
        // Any node answers a web socket; the other ways would need one page to come back to the same node.
        options.Transports = HttpTransportType.WebSockets;
        options.CloseOnAuthenticationExpiration = true;
        options.TransportSendTimeout = Patience;
        options.TransportMaxBufferSize = MostBuffered;
        options.ApplicationMaxBufferSize = MostBuffered;
    });
}
