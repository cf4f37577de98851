using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Directory;

/// <summary>One file of many listings that an editor takes in: tried first, then taken in, and as long as nobody has changed them, taken back at once.</summary>
public sealed class ImportBatch
{
    public const int FileNameMaxLength = 120;
    public const int FailureMaxLength = 60;

    /// <summary>So long after the last step its file is kept, and what its rows were compared by.</summary>
    public static readonly Duration Kept = Duration.FromDays(30);

    /// <summary>50 MB: some hundred thousand listings.</summary>
    public const long MaxSize = 50 * 1024 * 1024;

    private ImportBatch() { }

    /// <summary>A file that is taken in at once, at the machine's own console.</summary>
    public ImportBatch(Guid id, string fileName, Guid? startedBy, Instant now) =>
        (Id, FileName, StartedBy, StartedAt, TouchedAt) = (id, fileName.Cut(FileNameMaxLength), startedBy, now, now);

    /// <summary>A file that lies ready, whose columns a person looks at first.</summary>
    public ImportBatch(Guid id, string fileName, ImportFile file, IReadOnlyList<string> fields, Guid? startedBy, Instant now)
        : this(id, fileName, startedBy, now) =>
        (State, Fingerprint, Encoding, Delimiter, Headers, HeadersKey, Fields, RowCount) =
            (ImportState.Mapping, file.Fingerprint, file.Encoding, file.Delimiter.ToString(), file.Headers, file.HeadersKey, fields, file.RowCount);

    public Guid Id { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>Null for the person at the machine's own console, or when the member has left.</summary>
    public Guid? StartedBy { get; private set; }

    public Instant StartedAt { get; private set; }

    public ImportState State { get; private set; } = ImportState.Done;

    /// <summary>Where the file lies; null when it was read from the console.</summary>
    public string? Fingerprint { get; private set; }

    /// <summary>As found out, for people to check.</summary>
    public string Encoding { get; private set; } = "";

    /// <summary>As found out, for people to check.</summary>
    public string Delimiter { get; private set; } = "";

    public IReadOnlyList<string> Headers { get; private set; } = [];

    /// <summary>The same for every file with these headers, in whatever order, so that what they mean is remembered.</summary>
    public string HeadersKey { get; private set; } = "";

    /// <summary>What each column holds, in the order of the headers; empty for those passed over.</summary>
    public IReadOnlyList<string> Fields { get; private set; } = [];

    public int RowCount { get; private set; }

    /// <summary>How many rows the present walk through the file has passed. It moves with what it tells of, so an interrupted walk goes on from here.</summary>
    public int RowsDone { get; private set; }

    /// <summary>Until then a node is at it; afterwards another may go on.</summary>
    public Instant? HeldUntil { get; private set; }

    /// <summary>Why it could not go on, as the code of a refusal.</summary>
    public string? Failure { get; private set; }

    public Instant? UndoneAt { get; private set; }

    /// <summary>Who took it back; null for the person at the machine's own console, or when the member has left.</summary>
    public Guid? UndoneBy { get; private set; }

    /// <summary>When something was last done with it.</summary>
    public Instant TouchedAt { get; private set; }

    public bool IsUnderWay => State is ImportState.Trying or ImportState.TakingIn or ImportState.Undoing;

    /// <summary>Whether its file was deleted when its time had passed.</summary>
    public bool IsForgotten => Fingerprint is null && RowCount > 0;

    /// <summary>The walk that keeps nothing, with these meanings of the columns; it can be begun anew as long as nothing was taken in.</summary>
    public Result<Done> Try(IReadOnlyList<string> fields, Instant now)
    {
        if (State is not (ImportState.Mapping or ImportState.Tried or ImportState.Failed) || UndoneAt is not null) return ImportErrors.NotNow;
        if (fields.Count != Headers.Count) return ImportErrors.NotNow;
        if (!fields.Contains("name")) return ImportErrors.NoName;
        Fields = fields;
        Go(ImportState.Trying, 0, now);
        return Result.Done;
    }

    /// <summary>The walk that keeps what was tried.</summary>
    public Result<Done> TakeIn(Instant now)
    {
        if (State != ImportState.Tried) return ImportErrors.NotNow;
        Go(ImportState.TakingIn, 0, now);
        return Result.Done;
    }

    /// <summary>Goes on taking in from where it stopped, so that nothing is listed twice.</summary>
    public Result<Done> Resume(Instant now)
    {
        if (State != ImportState.Stopped || UndoneAt is not null) return ImportErrors.NotNow;
        if (IsForgotten) return ImportErrors.FileGone;
        Go(ImportState.TakingIn, RowsDone, now);
        return Result.Done;
    }

    /// <summary>The way back: what was listed is taken off, then what was updated is put back.</summary>
    public Result<Done> Undo(Guid? by, Instant now)
    {
        if (State is not (ImportState.Done or ImportState.TakingIn or ImportState.Stopped or ImportState.UndoStopped) || UndoneAt is not null) return ImportErrors.NotNow;
        UndoneBy = by;
        Go(ImportState.Undoing, 0, now);
        return Result.Done;
    }

    public void HoldUntil(Instant then) => HeldUntil = then;

    /// <summary>Notes that so many rows more are done.</summary>
    public void Advance(int rows, bool isLast, Instant now)
    {
        (RowsDone, TouchedAt) = (RowsDone + rows, now);
        if (isLast) (State, HeldUntil) = (State == ImportState.Trying ? ImportState.Tried : ImportState.Done, null);
    }

    /// <summary>Notes that everything up to this row is put back.</summary>
    public void PutBackTo(int row, Instant now) => (RowsDone, TouchedAt) = (row, now);

    /// <summary>Nothing of it is left that could be taken back.</summary>
    public void IsUndone(Instant now) => (State, UndoneAt, TouchedAt, HeldUntil) = (ImportState.Done, now, now, null);

    /// <summary>It cannot go on. What was taken in until then stays, and can be gone on with or taken back.</summary>
    public void Fail(string code, Instant now) => (State, Failure, HeldUntil, TouchedAt) = (State switch
    {
        ImportState.TakingIn => ImportState.Stopped,
        ImportState.Undoing => ImportState.UndoStopped,
        _ => ImportState.Failed,
    }, code, null, now);

    /// <summary>Names its file no more; what became of its rows stays known.</summary>
    public void Forget() => Fingerprint = null;

    private void Go(ImportState walk, int from, Instant now) =>
        (State, RowsDone, Failure, HeldUntil, TouchedAt) = (walk, from, null, null, now);
}

/// <summary>A file that lies ready.</summary>
public sealed record ImportFile(string Fingerprint, string Encoding, char Delimiter, IReadOnlyList<string> Headers, string HeadersKey, int RowCount);

/// <summary>How far a file of listings is.</summary>
public enum ImportState
{
    Done = 0,

    /// <summary>Somebody has to say what its columns hold.</summary>
    Mapping = 1,
    Trying = 2,

    /// <summary>The report lies ready, and nothing is kept yet.</summary>
    Tried = 3,
    TakingIn = 4,

    /// <summary>The rows could not be looked at; nothing was kept.</summary>
    Failed = 5,

    /// <summary>Taking in came to a halt in the middle.</summary>
    Stopped = 6,
    Undoing = 7,

    /// <summary>Taking back came to a halt in the middle.</summary>
    UndoStopped = 8,
}
