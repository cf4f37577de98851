namespace SolidarityHub.Web.Pages.Threads;

/// <summary>The pauses that an editor can choose for a conversation, in seconds.</summary>
internal static class SlowSteps
{
    public static readonly IReadOnlyList<int> All = [0, 30, 60, 300, 900, 3_600];
}
