using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SolidarityHub.Infrastructure.Common.Fetching;

/// <summary>Fetches a page of another site without being led to anything that is not on the open internet.</summary>
/// <remarks>
/// A name is resolved once, all its addresses are judged, and the connection goes to the very address that was judged,
/// so a name that answers differently the second time gains nothing. Every redirect begins anew. No cookies, no
/// proxy, no credentials. OWASP: Server-Side Request Forgery Prevention Cheat Sheet.
/// </remarks>
internal sealed class GuardedFetcher(IHostNames names, FetchReach reach) : IDisposable
{
    private const int MostRedirects = 3;

    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        Credentials = null,
        PreAuthenticate = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseHeadersLength = 32,
        // A connection that is kept could be used again without a look at its address.
        PooledConnectionLifetime = TimeSpan.Zero,
        ConnectCallback = (context, cancellation) => Connect(names, reach, context.DnsEndPoint, cancellation),
    });

    /// <summary>The page, or null when it may not be fetched, does not answer in time, is too large or is no page.</summary>
    public async Task<FetchedPage?> Page(Uri address, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(reach.Time);
        try
        {
            for (var redirects = 0; redirects <= MostRedirects; redirects++)
            {
                if (!IsFetched(address)) return null;
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.UserAgent.ParseAdd("SolidarityHub");
                request.Headers.Accept.ParseAdd("text/html");
                using var response = await http.SendAsync(request, limited.Token);
                if ((int)response.StatusCode is > 300 and < 400 && response.Headers.Location is { } next)
                {
                    address = new Uri(address, next);
                    continue;
                }

                return response.IsSuccessStatusCode && IsPage(response) ? await Read(address, response, limited.Token) : null;
            }

            return null;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException or UriFormatException or InvalidDataException
            || failure is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => http.Dispose();

    private static bool IsFetched(Uri address) =>
        address.IsAbsoluteUri && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 && address.Host.Length > 0;

    private static bool IsPage(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml";

    private async Task<FetchedPage?> Read(Uri address, HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > reach.Size) return null;
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var bytes = new byte[Math.Min(reach.Size + 1, 64 * 1024)];
        var read = 0;
        for (int more; (more = await body.ReadAsync(bytes.AsMemory(read), cancellation)) > 0;)
        {
            read += more;
            if (read > reach.Size) return null;
            if (read == bytes.Length) Array.Resize(ref bytes, Math.Min(reach.Size + 1, bytes.Length * 2));
        }

        return new FetchedPage(address, Encoding.UTF8.GetString(bytes, 0, read));
    }

    private static async ValueTask<Stream> Connect(IHostNames names, FetchReach reach, DnsEndPoint end, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(end.Host, out var written) ? [written] : await names.AddressesOf(end.Host, cancellation);
        // One address inside among others outside is a trap, not a mistake.
        if (addresses.Length == 0 || !addresses.All(address => reach.Allows(address, end.Port)))
            throw new HttpRequestException($"The host of the page is not on the open web.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A page of another site.</summary>
/// <param name="Address">Where it was found after all redirects.</param>
/// <param name="Html">What it says.</param>
internal sealed record FetchedPage(Uri Address, string Html);
