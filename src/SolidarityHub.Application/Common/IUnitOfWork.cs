namespace SolidarityHub.Application.Common;

/// <summary>One transaction around one command.</summary>
public interface IUnitOfWork
{
    Task Begin(CancellationToken cancellation);

    /// <summary>Saves and commits. Answers false, with nothing kept, when someone else was first (a unique or version conflict).</summary>
    Task<bool> Commit(CancellationToken cancellation);

    Task RollBack();
}
