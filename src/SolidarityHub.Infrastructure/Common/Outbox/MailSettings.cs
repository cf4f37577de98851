namespace SolidarityHub.Infrastructure.Common.Outbox;

/// <summary>Settings under <c>Hub:Mail</c>.</summary>
internal sealed class MailSettings
{
    /// <summary>The mail server; without one, letters are kept in the data folder.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Who letters come from, for example <c>SolidarityHub &lt;hub@example.org&gt;</c>.</summary>
    public string From { get; init; } = "SolidarityHub <hub@localhost>";
}
