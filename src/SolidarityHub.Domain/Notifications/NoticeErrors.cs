using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Notifications;

/// <summary>Every reason for which a list of notices refuses something.</summary>
public static class NoticeErrors
{
    public static readonly Error CursorUnreadable = Error.Invalid("notifications.cursorUnreadable");
}
