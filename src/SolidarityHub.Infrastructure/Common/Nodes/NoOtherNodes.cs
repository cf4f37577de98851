using SolidarityHub.Application.Common;

namespace SolidarityHub.Infrastructure.Common.Nodes;

/// <summary>This machine serves the site alone.</summary>
internal sealed class NoOtherNodes(IIds ids) : IOtherNodes
{
    public Guid Self { get; } = ids.New();

    public bool Reachable => true;

    public int Breaks => 0;

    public void Tell(IAnnouncement announcement)
    {
    }
}
