using NodaTime;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Domain.Tests.Directory;

/// <summary>What a file of listings can do next depends on how far it came.</summary>
public sealed class ImportBatchTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 25, 8, 0);

    [Fact]
    public void What_could_not_be_looked_at_can_be_looked_at_again()
    {
        var batch = Tried();
        Assert.True(batch.Try(["name"], Now).Succeeded);
        batch.Fail("import.broke", Now);
        Assert.False(batch.Resume(Now).Succeeded);
        Assert.False(batch.Undo(null, Now).Succeeded);
        Assert.True(batch.Try(["name"], Now).Succeeded);
    }

    [Fact]
    public void What_stopped_while_being_taken_in_only_goes_on_from_there_or_is_taken_back()
    {
        var batch = Tried();
        batch.TakeIn(Now);
        batch.Advance(2, false, Now);
        batch.Fail("import.broke", Now);
        Assert.Equal(ImportErrors.NotNow, batch.Try(["name"], Now).Error);
        Assert.Equal(ImportErrors.NotNow, batch.TakeIn(Now).Error);
        Assert.True(batch.Resume(Now).Succeeded);
        Assert.Equal((2, ImportState.TakingIn), (batch.RowsDone, batch.State));

        batch.Fail("import.broke", Now);
        Assert.True(batch.Undo(null, Now).Succeeded);
        batch.Fail("import.broke", Now);
        Assert.False(batch.Resume(Now).Succeeded);
        Assert.False(batch.Try(["name"], Now).Succeeded);
        Assert.True(batch.Undo(null, Now).Succeeded);
        batch.IsUndone(Now);
        Assert.False(batch.Undo(null, Now).Succeeded);
    }

    [Fact]
    public void What_was_forgotten_cannot_go_on()
    {
        var batch = Tried();
        batch.TakeIn(Now);
        batch.Fail("import.broke", Now);
        batch.Forget();
        Assert.Equal(ImportErrors.FileGone, batch.Resume(Now).Error);
        Assert.True(batch.Undo(null, Now).Succeeded);
    }

    private static ImportBatch Tried()
    {
        var batch = new ImportBatch(Guid.CreateVersion7(), "list.csv", new ImportFile("f", "utf-8", ',', ["name"], "k", 3), ["name"], null, Now);
        Assert.True(batch.Try(["name"], Now).Succeeded);
        batch.Advance(3, true, Now);
        return batch;
    }
}
