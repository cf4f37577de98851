using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Articles;

/// <summary>A table of articles that an editor has brought: kept until it is taken in, so that it can be looked at first.</summary>
public sealed class ArticleImport
{
    public const int FileNameMaxLength = 120;
    public const int LargestFile = 2 * 1024 * 1024;
    public const int MostRows = 2_000;

    /// <summary>How long a table waits to be taken in before it is forgotten, and how long afterwards it can be taken back.</summary>
    public static readonly Duration Kept = Duration.FromDays(14);

    private ArticleImport() { }

    /// <param name="id">The permanent id.</param>
    /// <param name="fileName">As it was called.</param>
    /// <param name="content">The table as it was sent.</param>
    /// <param name="language">What the articles are in, where a row does not say.</param>
    /// <param name="startedBy">Who brought it.</param>
    /// <param name="now">When.</param>
    public ArticleImport(Guid id, string fileName, byte[] content, string language, Guid? startedBy, Instant now)
    {
        (Id, FileName, Content) = (id, fileName.Cut(FileNameMaxLength), content);
        (Language, StartedBy, StartedAt) = (language, startedBy, now);
    }

    public Guid Id { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>The table as it was sent; empty once it has been taken in.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>For each column of the table the field it holds; empty where it is passed over.</summary>
    public string[] Fields { get; private set; } = [];

    /// <summary>What the articles are in, where a row does not say (BCP 47).</summary>
    public string Language { get; private set; } = "";

    public Guid? StartedBy { get; private set; }

    public Instant StartedAt { get; private set; }

    public Instant? FinishedAt { get; private set; }

    /// <summary>How many articles came of it.</summary>
    public int Added { get; private set; }

    public Instant? UndoneAt { get; private set; }

    /// <summary>Who took it back; null once their account is gone.</summary>
    public Guid? UndoneBy { get; private set; }

    /// <summary>How many of them went again when it was taken back; the others had become more than a row by then.</summary>
    public int Removed { get; private set; }

    public void Map(IEnumerable<string> fields) => Fields = [.. fields];

    public void Finish(int added, Instant now) => (Added, FinishedAt, Content) = (added, now, []);

    /// <summary>Why it cannot be taken back now; null when it can, or has been.</summary>
    public Error? AgainstUndoing(Instant now) =>
        FinishedAt is not { } taken ? ArticleErrors.ImportNotTakenIn
        : UndoneAt is null && now > taken + Kept ? ArticleErrors.TooLateToUndo
        : null;

    public void Undo(int removed, Guid by, Instant now) => (Removed, UndoneBy, UndoneAt) = (removed, by, now);
}
