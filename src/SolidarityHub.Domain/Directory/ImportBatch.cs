using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Directory;

/// <summary>One file of many listings that an editor takes in: tried first, then taken in, and as long as nobody has changed them, taken back at once.</summary>
public sealed class ImportBatch
{
    public const int FileNameMaxLength = 120;
    public const int FailureMaxLength = 60;

    /// <summary>50 MB: some hundred thousand listings.</summary>
    public const long MaxSize = 50 * 1024 * 1024;

    private ImportBatch() { }

    /// <summary>A file that is taken in at once, at the machine's own console.</summary>
    public ImportBatch(Guid id, string fileName, Guid? startedBy, Instant now) =>
        (Id, FileName, StartedBy, StartedAt) = (id, fileName[..Math.Min(fileName.Length, FileNameMaxLength)], startedBy, now);

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

    public bool IsUnderWay => State is ImportState.Trying or ImportState.TakingIn && UndoneAt is null;

    /// <summary>The walk that keeps nothing, with these meanings of the columns; it can be begun anew.</summary>
    public Result<Done> Try(IReadOnlyList<string> fields)
    {
        if (State is not (ImportState.Mapping or ImportState.Tried or ImportState.Failed) || UndoneAt is not null) return ImportErrors.NotNow;
        if (fields.Count != Headers.Count) return ImportErrors.NotNow;
        if (!fields.Contains("name")) return ImportErrors.NoName;
        (Fields, State, RowsDone, Failure) = (fields, ImportState.Trying, 0, null);
        return Result.Done;
    }

    /// <summary>The walk that keeps what was tried.</summary>
    public Result<Done> TakeIn()
    {
        if (State != ImportState.Tried) return ImportErrors.NotNow;
        (State, RowsDone) = (ImportState.TakingIn, 0);
        return Result.Done;
    }

    public void HoldUntil(Instant then) => HeldUntil = then;

    /// <summary>Notes that so many rows more are done.</summary>
    public void Advance(int rows, bool isLast)
    {
        RowsDone += rows;
        if (isLast) (State, HeldUntil) = (State == ImportState.Trying ? ImportState.Tried : ImportState.Done, null);
    }

    /// <summary>It cannot go on. What was taken in until then stays, and can be taken back.</summary>
    public void Fail(string code) => (State, Failure, HeldUntil) = (ImportState.Failed, code, null);

    public void Undo(Instant now) => UndoneAt ??= now;
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
    Failed = 5,
}
