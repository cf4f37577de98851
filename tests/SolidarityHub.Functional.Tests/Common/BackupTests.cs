using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Infrastructure.Common.Backup;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Common;

/// <summary>What was saved comes back whole, and what came after is gone.</summary>
public sealed class BackupTests(Hub hub)
{
    [Fact]
    public async Task A_site_comes_back_as_it_was_saved()
    {
        await using var site = hub.Open("saved");
        var folder = System.IO.Directory.CreateTempSubdirectory("solidarityhub-backup-").FullName;
        var (file, uploads) = (Path.Combine(folder, "hub.zip"), System.IO.Directory.CreateDirectory(Path.Combine(folder, "files")).FullName);
        try
        {
            var editor = await site.MakeMember("Eva", SiteRole.Editor);
            var talk = await site.NewConversation();
            var first = await site.Do(editor, new PostReply(talk.Id, "Said before", null, "backup-0000001"));
            await site.Do(editor, new PostReply(talk.Id, "An answer", first.Id, "backup-0000002"));
            await site.Do(editor, new LockThread(talk.Id, true, "Enough"));
            await site.List("Panadería Abeja Reina");
            await File.WriteAllTextAsync(Path.Combine(uploads, "kept"), "An upload", TestContext.Current.CancellationToken);
            var before = await Window(site, talk);
            await With(site, backup => backup.Save(file, uploads, TestContext.Current.CancellationToken));

            await site.Do(editor, new LockThread(talk.Id, false, "Go on"));
            await site.Do(editor, new PostReply(talk.Id, "Said afterwards", null, "backup-0000003"));
            await site.List("Panadería Abeja Nueva");
            File.Delete(Path.Combine(uploads, "kept"));
            await With(site, backup => backup.Restore(file, uploads, TestContext.Current.CancellationToken));

            var after = await Window(site, talk);
            Assert.Equal(before.Posts.Select(post => (post.Number, post.BodyHtml, post.ParentNumber)), after.Posts.Select(post => (post.Number, post.BodyHtml, post.ParentNumber)));
            Assert.NotEqual(before.Epoch, after.Epoch);
            Assert.Equal(["Enough"], await site.Look(db => db.ModerationActs.Select(act => act.Reason).ToListAsync()));
            Assert.Equal("An upload", await File.ReadAllTextAsync(Path.Combine(uploads, "kept"), TestContext.Current.CancellationToken));
            using var visitor = site.Visitor();
            await visitor.Open("/directory?q=panaderia+abeja");
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.Contains("Panadería Abeja Reina", visitor.Text);
            Assert.DoesNotContain("Panadería Abeja Nueva", visitor.Text);
            Assert.Equal(
                await site.Look(db => db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM organizations WHERE status = 'Published'").SingleAsync()),
                await site.Look(db => db.Database.SqlQuery<int>($"SELECT count(DISTINCT organization_id)::int AS \"Value\" FROM directory.entries").SingleAsync()));

            // The site goes on from there, and its log is as closed as before.
            await site.Do(editor, new LockThread(talk.Id, false, "Go on"));
            await site.List("Panadería Abeja Tercera");
            await visitor.Open("/directory?q=panaderia+abeja&sort=newest");
            Assert.Contains("Panadería Abeja Tercera", visitor.Text);
            await Assert.ThrowsAsync<Npgsql.PostgresException>(() => site.Look(db => db.Database.ExecuteSqlAsync($"DELETE FROM moderation_acts")));
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<ThreadWindow> Window(Site site, Conversation talk) =>
        (await site.As(null, requests => requests.Send(new GetThread(talk.Id)))).Value;

    private static async Task With(Site site, Func<HubBackup, Task> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<HubBackup>());
    }
}
