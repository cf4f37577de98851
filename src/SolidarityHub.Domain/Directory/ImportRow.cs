using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Directory;

/// <summary>What became of one row of a file, or would become of it, and what a person decided about it.</summary>
public sealed class ImportRow
{
    private ImportRow() { }

    public ImportRow(Guid batchId, int number, string name, RowFindings found) =>
        (BatchId, Number, Name, Outcome, Faults, Warnings, Likenesses, Keys) = (
            batchId, number, name.Cut(Organization.NameMaxLength), found.Outcome, found.Faults, found.Warnings, found.Likenesses, found.Keys);

    public Guid BatchId { get; private set; }

    /// <summary>The line of the file, the first being 1.</summary>
    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    public ImportOutcome Outcome { get; private set; }

    /// <summary>Why it cannot be taken.</summary>
    public IReadOnlyList<RowFault> Faults { get; private set; } = [];

    /// <summary>What is missing, though it can be taken.</summary>
    public IReadOnlyList<RowFault> Warnings { get; private set; } = [];

    /// <summary>What it may be the same as, likeliest first.</summary>
    public IReadOnlyList<RowLikeness> Likenesses { get; private set; } = [];

    /// <summary>By which another row of the file is found to be the same: its contacts, its domain, its name with its place.</summary>
    public IReadOnlyList<string> Keys { get; private set; } = [];

    /// <summary>Null while nobody has decided.</summary>
    public ImportChoice? Choice { get; private set; }

    /// <summary>The listing that is to be updated.</summary>
    public Guid? TargetId { get; private set; }

    /// <summary>The listing that was made or updated.</summary>
    public string? Slug { get; private set; }

    /// <summary>The revision that an update made; taking back goes to the one before, if nobody has changed it since.</summary>
    public int? Revision { get; private set; }

    /// <summary>Decides what shall become of it; what was refused cannot be taken, and only what it resembles can be updated.</summary>
    public Result<Done> Choose(ImportChoice? choice, Guid? targetId)
    {
        var likes = Likenesses.Any(like => like.OrganizationId is not null && like.OrganizationId == targetId);
        if (Outcome == ImportOutcome.Refused && choice is not (null or ImportChoice.Skip) || choice == ImportChoice.Update && !likes) return ImportErrors.NotNow;
        (Choice, TargetId) = (choice, choice == ImportChoice.Update ? targetId : null);
        return Result.Done;
    }

    public void WasAdded(string slug) => (Outcome, Slug) = (ImportOutcome.Added, slug);

    public void WasUpdated(string slug, int revision) => (Outcome, Slug, Revision) = (ImportOutcome.Updated, slug, revision);

    public void WasSkipped() => Outcome = ImportOutcome.Skipped;

    /// <summary>What was found when it was looked at again.</summary>
    public void Became(RowFindings found) => (Outcome, Faults, Likenesses) = (found.Outcome, found.Faults, found.Likenesses);
}

/// <summary>What looking at one row found.</summary>
public sealed record RowFindings(ImportOutcome Outcome)
{
    public IReadOnlyList<RowFault> Faults { get; init; } = [];

    public IReadOnlyList<RowFault> Warnings { get; init; } = [];

    public IReadOnlyList<RowLikeness> Likenesses { get; init; } = [];

    public IReadOnlyList<string> Keys { get; init; } = [];
}

/// <summary>What is wrong with a cell.</summary>
/// <param name="Field">The field of the form, for example <c>Website</c>.</param>
/// <param name="Code">The translation key of the reason.</param>
public sealed record RowFault(string Field, string Code);

/// <summary>What a row may be the same as: a listing, or an earlier row of the same file.</summary>
public sealed record RowLikeness(Guid? OrganizationId, string Slug, string Name, int? EarlierRow, int Percent, IReadOnlyList<LikenessReason> Reasons);

/// <summary>What can become of a row.</summary>
public enum ImportOutcome
{
    Added = 0,

    /// <summary>It may be the same as another listing, so a person must look.</summary>
    Doubtful = 1,

    /// <summary>It came with an earlier reading of the same list.</summary>
    Known = 2,
    Refused = 3,
    Updated = 4,
    Skipped = 5,
}

/// <summary>What a person can decide about a row.</summary>
public enum ImportChoice
{
    Skip = 0,
    New = 1,
    Update = 2,
}
