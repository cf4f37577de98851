namespace SolidarityHub.Application.Reading;

/// <summary>Finds where letters to members go. Addresses belong to the accounts; nothing else of this feature sees them.</summary>
public interface IReaderAddresses
{
    Task<IReadOnlyList<ReaderAddress>> Of(IReadOnlyCollection<Guid> members, CancellationToken cancellation);
}

/// <summary>Where a letter goes and in which language.</summary>
public sealed record ReaderAddress(string Email, string Language);
