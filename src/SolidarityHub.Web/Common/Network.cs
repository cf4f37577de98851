using System.Net;
using System.Net.Sockets;

namespace SolidarityHub.Web.Common;

/// <summary>An address without the part that tells one household from another.</summary>
internal static class Network
{
    /// <summary>The first 24 bits of an IPv4 address, the first 48 of an IPv6 one, in hexadecimal; empty without an address.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes, 0, address.AddressFamily == AddressFamily.InterNetworkV6 ? 6 : 3);
    }
}
