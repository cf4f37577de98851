using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Articles;

/// <summary>Lists of articles come in as people keep them: looked at first, mended where guessed wrongly, and never twice.</summary>
public sealed class ImportTests(Hub hub)
{
    private readonly string word = Drafted.Word();

    [Fact]
    public async Task A_list_from_an_old_spreadsheet_is_tried_mended_and_taken_in_once()
    {
        await Drafted.Published(hub, new WriteArticle { Title = $"Here already {word}", Url = $"https://www.example.org/{word}/", Language = "en" });
        using var eva = await hub.Editor();
        await Bring(eva, Encoding.GetEncoding(1252), $"""
            Título;Autoría;Medio;Fecha;Enlace;Rareza
            “Pan y rosas” – ¿{word}?;Núñez, Ana;El País;20 de abril de 2020;www.example.org/{word}-pan;Opinión
            Sin nada {word};;;;;
            Here already, again {word};Someone;;2020;http://example.org/{word}?utm_source=x;News
            Sin nada {word}!;;;s.f.;no es una dirección;
            ;Nadie;;;;
            """);
        Assert.Contains("windows-1252", eva.Text);
        Assert.Equal(["2 are new", "2 may be here already", "1 cannot be taken in"], Counts(eva));
        Assert.Contains("May be the same as row 3", eva.Text);
        // A column that nobody could guess is named by hand.
        Assert.Equal("", Chosen(eva, 5));
        await eva.Submit("form[action*='Map']", new Dictionary<string, object?> { ["Form.Columns[5]"] = nameof(ArticleColumn.Kind) });
        Assert.Equal("Kind", Chosen(eva, 5));

        var import = eva.Path;
        await eva.Submit("#take-in", new Dictionary<string, object?> { ["Form.Publish"] = "True" });
        Assert.True(eva.Status == HttpStatusCode.OK, string.Join("; ", eva.Errors));
        Assert.Contains("2 articles were taken in", eva.Text);
        await eva.Open(import);
        Assert.Contains("2 articles were taken in", eva.Text);

        using var visitor = hub.Visitor();
        await visitor.Open($"/articles?author={Uri.EscapeDataString("Ana Núñez")}&kind=opEd&year=2020");
        Assert.Contains($"“Pan y rosas” – ¿{word}?", visitor.Text);
        Assert.Contains("El País", visitor.Text);
        Assert.Contains("April 20, 2020", visitor.Text);

        // The same list again brings nothing new.
        await Bring(eva, new UTF8Encoding(true), $"title,author\n“Pan y rosas” – ¿{word}?,Ana Núñez\nsin nada {word},\n");
        Assert.Equal(["0 are new", "2 may be here already", "0 cannot be taken in"], Counts(eva));
        await eva.Submit("#take-in", new Dictionary<string, object?> { ["Form.Publish"] = "False", ["Form.Anyway"] = "3" });
        Assert.Contains("1 article was taken in", eva.Text);
        await visitor.Open("/articles?language=en");
        Assert.DoesNotContain($"sin nada {word}", visitor.Text);
        await eva.Open("/articles/desk?state=draft");
        Assert.Contains($"sin nada {word}", eva.Text);
    }

    [Fact]
    public async Task A_list_that_was_taken_in_is_taken_back_but_not_what_people_have_made_their_own()
    {
        using var eva = await hub.Editor();
        await Bring(eva, new UTF8Encoding(false), $"title,author,url\nLeft alone {word},Ana,https://example.org/{word}/1\nTalked about {word},Bo,https://example.org/{word}/2\nMended {word},Cy,https://example.org/{word}/3\n");
        var import = eva.Path;
        await eva.Submit("#take-in", new Dictionary<string, object?> { ["Form.Publish"] = "True" });
        Assert.Contains("3 articles were taken in", eva.Text);
        var talked = await Found("Talked about");
        var mended = await Found("Mended");
        var said = await hub.As(eva.Account, requests => requests.Send(new PostReply(talked.ThreadId, "Worth reading", null, $"key-{Guid.CreateVersion7():N}")));
        Assert.True(said.Succeeded);
        await eva.Open($"/articles/{mended.Slug}/edit");
        await eva.Submit("main form:has([name='Form.Title'])", new { Title = $"Mended well {word}" });
        Assert.Equal(HttpStatusCode.OK, eva.Status);

        await eva.Open("/articles/desk/import");
        await eva.Follow($"a[href='{import}']");
        await eva.Submit("form[action*='Undo']");

        Assert.Equal(HttpStatusCode.OK, eva.Status);
        Assert.Contains("Taken back: 1 article went", eva.Text);
        Assert.Contains("2 articles stay", eva.Text);
        using var visitor = hub.Visitor();
        await visitor.Open($"/articles/{talked.Slug}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.False(await hub.Look(db => db.Articles.AnyAsync(article => article.Title.StartsWith("Left alone") && article.Title.EndsWith(word))));
        // Once it is gone, the same row is new again.
        await Bring(eva, new UTF8Encoding(false), $"title,author,url\nLeft alone {word},Ana,https://example.org/{word}/1\n");
        Assert.Equal(["1 is new", "0 may be here already", "0 cannot be taken in"], Counts(eva));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_said_while_a_list_is_taken_back_is_kept_or_refused_and_never_lost(bool speakerFirst)
    {
        using var eva = await hub.Editor();
        var (import, thread) = await OneTakenIn(eva);
        // Somebody else holds the conversation, so that both wait for it, in the order that is wanted.
        await using var held = await HeldRow.Thread(hub, thread);
        Task<Result<PostRecord>> Speak() => hub.As(eva.Account, requests => requests.Send(new PostReply(thread, "Just in time", null, $"key-{Guid.CreateVersion7():N}")));
        Task<Result<int>> Undo() => hub.As(eva.Account, requests => requests.Send(new UndoArticleImport(import)));
        Task<Result<PostRecord>> said;
        Task<Result<int>> undone;
        if (speakerFirst)
        {
            said = Speak();
            await held.Awaited(1);
            undone = Undo();
        }
        else
        {
            undone = Undo();
            await held.Awaited(1);
            said = Speak();
        }

        await held.Awaited(2);
        await held.Release();

        Assert.Equal(speakerFirst ? 0 : 1, (await undone).Value);
        Assert.Equal(speakerFirst, (await said).Succeeded);
        Assert.Equal(speakerFirst ? 1 : 0, await hub.Look(db => db.Posts.CountAsync(post => post.ThreadId == thread)));
        Assert.Equal(speakerFirst, await hub.Look(db => db.Articles.AnyAsync(article => article.ThreadId == thread)));
    }

    [Fact]
    public async Task What_somebody_has_begun_to_write_keeps_an_article_too()
    {
        using var eva = await hub.Editor();
        var (import, thread) = await OneTakenIn(eva);
        using var ana = await hub.Member("Ana");
        await hub.Do(ana, new KeepDraft(thread, "Let me think about it", null));

        Assert.Equal(0, await hub.Do(eva, new UndoArticleImport(import)));

        Assert.Equal("Let me think about it", (await hub.As(ana.Account, requests => requests.Send(new GetDraft(thread)))).Value.Body);
    }

    [Fact]
    public async Task A_draft_that_comes_too_late_is_refused()
    {
        using var eva = await hub.Editor();
        var (import, thread) = await OneTakenIn(eva);
        await using var held = await HeldRow.Thread(hub, thread);
        var undone = hub.As(eva.Account, requests => requests.Send(new UndoArticleImport(import)));
        await held.Awaited(1);
        var kept = hub.As(eva.Account, requests => requests.Send(new KeepDraft(thread, "Too late", null)));
        await held.Awaited(2);
        await held.Release();

        Assert.Equal(1, (await undone).Value);
        Assert.Equal(ErrorKind.Conflict, (await kept).Error?.Kind);
    }

    [Fact]
    public async Task A_list_names_who_took_it_back_and_can_be_taken_back_for_two_weeks()
    {
        using var eva = await hub.Editor();
        using var other = await hub.Editor("Olga Deshace");
        var (first, _) = await OneTakenIn(eva);
        await other.Open($"/articles/desk/import/{first}");
        await other.Submit("form[action*='Undo']");
        await eva.Open($"/articles/desk/import/{first}");
        Assert.Contains("by Olga Deshace", eva.Text);

        var (second, thread) = await OneTakenIn(eva);
        await hub.Look(db => db.Database.ExecuteSqlAsync($"UPDATE article_imports SET finished_at = now() - interval '14 days 1 minute' WHERE id = {second}"));
        await eva.Open($"/articles/desk/import/{second}");
        Assert.Null(eva.Document.QuerySelector("form[action*='Undo']"));
        var late = await hub.As(eva.Account, requests => requests.Send(new UndoArticleImport(second)));
        Assert.Equal("articles.tooLateToUndo", late.Error?.Code);
        Assert.True(await hub.Look(db => db.Articles.AnyAsync(article => article.ThreadId == thread)));
    }

    [Theory]
    [InlineData("", "Choose a table.")]
    [InlineData("title,author\n", "There is no row below the headers.")]
    [InlineData("PK\u0003\u0004title,author\n", "This is a spreadsheet program's own format. Save it there as CSV (UTF-8) and bring that file.")]
    [InlineData("title\0author\n", "This is no table in text form. Bring a CSV file, as spreadsheet programs save it.")]
    public async Task A_file_that_is_no_list_is_refused_with_a_reason(string content, string reason)
    {
        using var eva = await hub.Editor();
        await Bring(eva, new UTF8Encoding(false), content);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, eva.Status);
        Assert.Contains(reason, eva.Errors);
    }

    [Fact]
    public async Task Only_editors_bring_lists()
    {
        using var ana = await hub.Member("Ana");
        await ana.Open("/articles/desk/import");
        Assert.Equal(HttpStatusCode.Forbidden, ana.Status);
    }

    /// <summary>A table with one article that was taken in, and the article's conversation.</summary>
    private async Task<(Guid Import, Guid Thread)> OneTakenIn(Browser editor)
    {
        var name = Drafted.Word();
        await Bring(editor, new UTF8Encoding(false), $"title,author,url\nAlone {name},Ana,https://example.org/{name}\n");
        var import = Guid.Parse(editor.Path.Split('/')[^1]);
        await editor.Submit("#take-in", new Dictionary<string, object?> { ["Form.Publish"] = "True" });
        return (import, await hub.Look(db => db.Articles.Where(article => article.ImportId == import).Select(article => article.ThreadId).SingleAsync()));
    }

    private Task<Article> Found(string beginning) =>
        hub.Look(db => db.Articles.AsNoTracking().SingleAsync(article => article.Title.StartsWith(beginning) && article.Title.EndsWith(word)));

    private static async Task Bring(Browser editor, Encoding encoding, string text)
    {
        await editor.Open("/articles/desk/import");
        await editor.Submit("form:has([name='Form.File'])", new
        {
            File = new SentFile("list.csv", "text/csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]), Language = "en",
        });
    }

    private static List<string> Counts(Browser browser) =>
        browser.Document.QuerySelectorAll(".tags .badge").Select(badge => badge.TextContent.Trim()).ToList();

    private static string? Chosen(Browser browser, int column) =>
        browser.Find<AngleSharp.Html.Dom.IHtmlSelectElement>($"[name='Form.Columns[{column}]']").Value;
}
