using NodaTime;

namespace SolidarityHub.Domain.Directory;

/// <summary>One file of many listings that an editor took in; as long as nobody has changed them, all can be taken back at once.</summary>
public sealed class ImportBatch
{
    public const int FileNameMaxLength = 120;

    private ImportBatch() { }

    public ImportBatch(Guid id, string fileName, Guid? startedBy, Instant now) =>
        (Id, FileName, StartedBy, StartedAt) = (id, fileName[..Math.Min(fileName.Length, FileNameMaxLength)], startedBy, now);

    public Guid Id { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>Null for the person at the machine's own console, or when the member has left.</summary>
    public Guid? StartedBy { get; private set; }

    public Instant StartedAt { get; private set; }

    public Instant? UndoneAt { get; private set; }

    public void Undo(Instant now) => UndoneAt ??= now;
}
