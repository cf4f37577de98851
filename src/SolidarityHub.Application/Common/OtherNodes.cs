namespace SolidarityHub.Application.Common;

/// <summary>The other machines that serve this site, if there are any. What is told to them may be lost; nothing depends on it.</summary>
public interface IOtherNodes
{
    /// <summary>This machine's own name among them, new with each start.</summary>
    Guid Self { get; }

    /// <summary>False while word cannot reach them.</summary>
    bool Reachable { get; }

    /// <summary>Grows whenever the line to them breaks or is mended: what was told meanwhile may be lost.</summary>
    int Breaks { get; }

    /// <summary>Has the announcement delivered on each of them. Never waits and never fails.</summary>
    void Tell(IAnnouncement announcement);
}
