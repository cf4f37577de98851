namespace SolidarityHub.Application.Directory;

/// <summary>Reads what the holder of a domain has written into the DNS.</summary>
public interface IDnsRecords
{
    /// <summary>The TXT records of exactly this name; null when no server answered in time.</summary>
    Task<IReadOnlyList<string>?> Texts(string domain, CancellationToken cancellation);
}
