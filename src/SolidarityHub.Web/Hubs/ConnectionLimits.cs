using System.Net;
using System.Net.Sockets;

namespace SolidarityHub.Web.Hubs;

/// <summary>How many connections may be open on one node; settings under <c>Hub:Limits</c>.</summary>
internal sealed class ConnectionLimits
{
    public int ConnectionsPerMember { get; init; } = 8;

    /// <summary>Visitors behind one address: a library or a phone network is many people.</summary>
    public int ConnectionsPerNetwork { get; init; } = 500;
}

/// <summary>An address without the part that tells one household from another.</summary>
internal static class Network
{
    public static string Of(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes, 0, address.AddressFamily == AddressFamily.InterNetworkV6 ? 6 : 3);
    }
}
