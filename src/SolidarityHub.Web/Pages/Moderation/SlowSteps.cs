namespace SolidarityHub.Web.Pages.Moderation;

/// <summary>The pauses that an editor can choose for a conversation, in seconds.</summary>
internal static class SlowSteps
{
    private static readonly int[] Usual = [0, 30, 60, 300, 900, 3_600];

    /// <summary>The usual ones, and the one that holds now, whoever set it and however.</summary>
    public static IEnumerable<int> With(int now) => Usual.Append(now).Distinct().Order();
}
