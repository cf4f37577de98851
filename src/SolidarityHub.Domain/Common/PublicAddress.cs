using System.Net;
using System.Net.Sockets;

namespace SolidarityHub.Domain.Common;

/// <summary>Tells the addresses of the open internet from those of this machine, its neighbours and whoever houses it.</summary>
/// <remarks>
/// After IANA's registries of special-purpose addresses (RFC 6890), as of 2025. What the site fetches because somebody
/// asked must only ever come from a public address: behind the others are things that trust whoever stands beside them.
/// </remarks>
public static class PublicAddress
{
    private static readonly IPNetwork[] KeptOfFour =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // A cloud provider answers its own machines here, although the address looks like any other.
            "168.63.129.16/32",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>All that is given out to anyone; ULA, link-local, multicast, mapped and translated addresses lie outside.</summary>
    private static readonly IPNetwork GivenOutOfSix = IPNetwork.Parse("2000::/3");

    /// <summary>Inside of it: tunnels that carry an IPv4 address of somebody's choice, and what is only for documents and tests.</summary>
    private static readonly IPNetwork[] KeptOfSix =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !KeptOfFour.Any(network => network.Contains(address)),
            // A zone names a wire of this machine.
            AddressFamily.InterNetworkV6 => address.ScopeId == 0 && GivenOutOfSix.Contains(address) && !KeptOfSix.Any(network => network.Contains(address)),
            _ => false,
        };
    }
}
