using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Threads;

/// <summary>Every reason for which a conversation refuses something.</summary>
public static class ThreadErrors
{
    public static readonly Error NotFound = Error.NotFound("threads.notFound");
    public static readonly Error PostNotFound = Error.NotFound("threads.postNotFound");
    public static readonly Error NoDraft = Error.NotFound("threads.noDraft");
    public static readonly Error NotWriters = Error.Forbidden("threads.notWriters");
    public static readonly Error NotYours = Error.Forbidden("threads.notYours");
    public static readonly Error Locked = Error.Conflict("threads.locked");
    public static readonly Error Removed = Error.Conflict("threads.removed");
    public static readonly Error Hidden = Error.Conflict("threads.hidden");
    public static readonly Error NotRemoved = Error.Conflict("threads.notRemoved");
    public static readonly Error TooLateToUndo = Error.Conflict("threads.tooLateToUndo");
    public static readonly Error OwnPost = Error.Conflict("threads.ownPost");
    public static readonly Error ReportsAnswered = Error.Conflict("threads.reportsAnswered");
    public static readonly Error ReasonMissing = Error.Invalid("Reason", "threads.reasonMissing");
    public static readonly Error TargetMissing = Error.Invalid("Target", "threads.targetMissing");
    public static readonly Error WiderCircle = Error.Invalid("Target", "threads.widerCircle");
    public static readonly Error BranchTooLong = Error.Invalid("Target", "threads.branchTooLong");
    public static readonly Error ReportedBefore = Error.Conflict("threads.reportedBefore");
    public static readonly Error TooManyLinks = Error.Invalid("Body", "threads.tooManyLinks");
    public static readonly Error Changed = Error.Conflict("threads.changed");

    /// <summary>A client key stands for one text; it cannot stand for a second one.</summary>
    public static readonly Error KeyReused = Error.Conflict("threads.keyReused");
    public static readonly Error ParentMissing = Error.Invalid("ParentId", "threads.parentMissing");

    public static Error Slow(TimeSpan wait) => Error.TooMany("threads.slow", wait);

    public static Error EnoughToday(TimeSpan wait) => Error.TooMany("threads.enoughToday", wait);

    public static Error TooFast(TimeSpan wait) => Error.TooMany("threads.tooFast", wait);
}
