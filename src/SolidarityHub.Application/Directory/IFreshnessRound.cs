namespace SolidarityHub.Application.Directory;

/// <summary>Takes the steps that are due for listings that nobody has confirmed for long. Nodes may do so at once.</summary>
public interface IFreshnessRound
{
    /// <summary>Does one stretch of the work; true when there may be more.</summary>
    Task<bool> Go(CancellationToken cancellation);
}
