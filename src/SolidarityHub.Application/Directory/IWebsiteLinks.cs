namespace SolidarityHub.Application.Directory;

/// <summary>Reads which pages elsewhere a website says are its own (<c>rel="me"</c>).</summary>
public interface IWebsiteLinks
{
    /// <summary>Absolute addresses; null when the page could not be read, or must not be fetched.</summary>
    Task<IReadOnlyList<string>?> OfItself(string website, CancellationToken cancellation);
}
