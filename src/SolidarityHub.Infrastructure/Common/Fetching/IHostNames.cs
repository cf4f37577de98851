using System.Net;

namespace SolidarityHub.Infrastructure.Common.Fetching;

/// <summary>Finds the addresses behind a host's name.</summary>
internal interface IHostNames
{
    Task<IPAddress[]> AddressesOf(string host, CancellationToken cancellation);
}

/// <summary>As this machine's own resolver knows them.</summary>
internal sealed class SystemHostNames : IHostNames
{
    public Task<IPAddress[]> AddressesOf(string host, CancellationToken cancellation) => Dns.GetHostAddressesAsync(host, cancellation);
}
