namespace SolidarityHub.Web.Hubs;

/// <summary>How many connections may be open on one node; settings under <c>Hub:Limits</c>.</summary>
internal sealed class ConnectionLimits
{
    public int ConnectionsPerMember { get; init; } = 8;

    /// <summary>Visitors behind one address: a library or a phone network is many people.</summary>
    public int ConnectionsPerNetwork { get; init; } = 500;
}
