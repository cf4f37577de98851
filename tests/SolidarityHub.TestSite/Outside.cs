using System.Collections.Concurrent;
using SolidarityHub.Application.Directory;

namespace SolidarityHub.TestSite;

/// <summary>The world outside as a test wants it: what domains and websites say. Nothing leaves this machine.</summary>
public sealed class Outside : IDnsRecords, IWebsiteLinks
{
    /// <summary>TXT records by domain.</summary>
    public ConcurrentDictionary<string, string[]> Records { get; } = new();

    /// <summary>The <c>rel="me"</c> links of websites by address.</summary>
    public ConcurrentDictionary<string, string[]> Links { get; } = new();

    public Task<IReadOnlyList<string>?> Texts(string domain, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>?>(Records.GetValueOrDefault(domain, []));

    /// <summary>A website that nobody has put up does not answer.</summary>
    public Task<IReadOnlyList<string>?> OfItself(string website, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>?>(Links.GetValueOrDefault(website));
}
