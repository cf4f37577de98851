using System.Net;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Infrastructure.Common.Fetching;

/// <summary>Where and how long the site goes when it fetches something because somebody asked.</summary>
/// <param name="Allows">Which address and port may be reached.</param>
/// <param name="Time">How long all of it may take, redirects included.</param>
/// <param name="Size">How many bytes are read at most, after unpacking.</param>
internal sealed record FetchReach(Func<IPAddress, int, bool> Allows, TimeSpan Time, int Size)
{
    /// <summary>The open internet, at the two ports of the web.</summary>
    public static readonly FetchReach OpenWeb =
        new((address, port) => port is 80 or 443 && PublicAddress.Is(address), TimeSpan.FromSeconds(6), 1024 * 1024);
}
