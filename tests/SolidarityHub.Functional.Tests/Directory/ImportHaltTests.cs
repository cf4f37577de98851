using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Directory;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>A file whose way comes to a halt lists nothing twice, can be taken back, and is forgotten in time.</summary>
public sealed class ImportHaltTests(Hub hub)
{
    private readonly string key = $"{Guid.CreateVersion7():N}"[^12..];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_stopped_while_being_taken_in_goes_on_or_is_taken_back_and_is_never_tried_anew()
    {
        using var eva = await hub.Editor();
        var (id, rows) = await Tried(eva.Account!, 5);
        // As if a node had begun to take it in and failed after two rows.
        await hub.Look(db => db.ImportBatches.Where(b => b.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(b => b.State, ImportState.TakingIn).SetProperty(b => b.RowsDone, 0)
            .SetProperty(b => b.HeldUntil, SystemClock.Instance.GetCurrentInstant() + Duration.FromMinutes(5)), Cancellation));
        Assert.True((await hub.As(eva.Account, requests => requests.Send(new CarryOnImport(id, 0, [.. rows.Take(2)], false)))).Succeeded);
        Assert.True((await hub.As(eva.Account, requests => requests.Send(new StopImport(id, "import.broke")))).Succeeded);
        Assert.Equal(2, await Listed());

        Assert.Equal("import.notNow", (await hub.As(eva.Account, requests => requests.Send(new TryImport(id, ["name", "externalId"])))).Error?.Code);
        await eva.Open($"/directory/import/{id}");
        Assert.Null(eva.Document.QuerySelector("form[action*='handler=Try']"));
        Assert.NotNull(eva.Document.QuerySelector("form[action*='handler=Undo']"));
        await eva.Submit("form[action*='handler=Resume']");
        await Becomes(id, b => b.State == ImportState.Done);
        Assert.Equal(5, await Listed());
        Assert.Equal(5, await hub.Look(db => db.ImportRows.CountAsync(row => row.BatchId == id && row.Outcome == ImportOutcome.Added, Cancellation)));

        await eva.Open($"/directory/import/{id}");
        await eva.Submit("form[action*='handler=Undo']");
        await Becomes(id, b => b.UndoneAt != null);
        Assert.Equal(0, await Listed());
    }

    [Fact]
    public async Task A_month_after_the_last_step_the_file_and_what_its_rows_were_compared_by_are_deleted()
    {
        var eva = await hub.MakeMember("Eva", SiteRole.Editor);
        var (id, _) = await Tried(eva, 2);
        Assert.True((await hub.As(eva, requests => requests.Send(new TakeInImport(id)))).Succeeded);
        await Becomes(id, b => b.State == ImportState.Done);
        var fingerprint = (await hub.Look(db => db.ImportBatches.SingleAsync(b => b.Id == id, Cancellation))).Fingerprint!;
        var (looked, _) = await Tried(eva, 3);

        await Age(29);
        await hub.As(eva, requests => requests.Send(new ForgetImports()));
        Assert.True(Lies());
        await Age(31);
        await hub.As(eva, requests => requests.Send(new ForgetImports()));
        Assert.False(Lies());
        Assert.False(await hub.Look(db => db.ImportRows.AnyAsync(row => row.BatchId == id && row.Keys.Any(), Cancellation)));
        Assert.Equal(2, await hub.Look(db => db.ImportRows.CountAsync(row => row.BatchId == id && row.Outcome == ImportOutcome.Added, Cancellation)));
        Assert.False(await hub.Look(db => db.ImportBatches.AnyAsync(b => b.Id == looked, Cancellation)));

        bool Lies()
        {
            using var file = hub.Services.GetRequiredService<IFileStore>().Open(fingerprint);
            return file is not null;
        }

        Task<int> Age(int days) => hub.Look(db => db.ImportBatches.Where(b => b.Id == id || b.Id == looked).ExecuteUpdateAsync(
            set => set.SetProperty(b => b.TouchedAt, SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(days)), Cancellation));
    }

    private async Task<(Guid Id, List<TableRow> Rows)> Tried(MemberAccount editor, int count)
    {
        var text = "name,oid\n" + string.Concat(Enumerable.Range(1, count).Select(row => $"Row {row} {Guid.CreateVersion7():N} of {key},{key}-{count}-{row}\n"));
        var id = (await hub.As(editor, requests => requests.Send(new BeginImport("rows.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)))))).Value;
        Assert.True((await hub.As(editor, requests => requests.Send(new TryImport(id, ["name", "externalId"])))).Succeeded);
        await Becomes(id, b => b.State == ImportState.Tried);
        return (id, [.. hub.Services.GetRequiredService<ITableFiles>().Open(new MemoryStream(Encoding.UTF8.GetBytes(text))).Rows]);
    }

    private Task<int> Listed() => hub.Look(db => db.Organizations.CountAsync(o => o.ExternalId!.StartsWith($"{key}-5-"), Cancellation));

    private Task Becomes(Guid id, System.Linq.Expressions.Expression<Func<ImportBatch, bool>> so) =>
        Eventually.True(() => hub.Look(db => db.ImportBatches.Where(b => b.Id == id).AnyAsync(so, Cancellation)), "the walk is over");
}
