using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using SolidarityHub.Application.Reading;
using SolidarityHub.Domain.Common;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Reading;

/// <summary>A group's life through the pages that people use.</summary>
public sealed class ReadingGroupTests(Hub hub)
{
    [Fact]
    public async Task The_book_is_there_with_its_chapters_and_questions()
    {
        using var visitor = hub.Visitor("es");
        await visitor.Open("/book");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("Reimagining Our Economy", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("¿Cuándo compartir nos hizo vivir mejor?", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_starts_a_group_and_finds_a_conversation_under_each_chapter()
    {
        using var host = await hub.Member("Ana");
        var path = await Start(host, "Letras y tomates");
        Assert.Contains("The group is there", host.Text, StringComparison.Ordinal);
        await host.Open($"{path}/chapters/2");
        Assert.Equal(HttpStatusCode.OK, host.Status);
        Assert.NotNull(host.Document.QuerySelector(".thread"));
    }

    [Fact]
    public async Task A_form_with_mistakes_says_so_beside_the_fields_and_keeps_what_was_typed()
    {
        using var host = await hub.Member("Ana");
        await host.Open("/reading-groups/new");
        await host.Submit("form:has([name='Form.Name'])", new { Name = "", Description = "Kept words", OnlineUrl = "javascript:alert(1)" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, host.Status);
        Assert.Contains("Write a whole web address, beginning with https://", host.Errors);
        Assert.Contains("Kept words", host.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anyone_can_walk_into_an_open_group_and_leave_again_but_the_last_host_cannot()
    {
        using var host = await hub.Member("Ana");
        using var reader = await hub.Member("Ben");
        var path = await Start(host, "Open door");
        await reader.Open(path);
        await reader.Submit("form[action*='handler=Join']");
        Assert.Contains("Welcome to the group!", reader.Text, StringComparison.Ordinal);
        await reader.Submit("form[action*='handler=Leave']");
        Assert.Equal("/reading-groups", reader.Path);

        await host.Open(path);
        await host.Submit("form[action*='handler=Leave']");
        Assert.Equal(HttpStatusCode.Conflict, host.Status);
        Assert.Contains(host.Errors, error => error.StartsWith("You are the last host", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_asks_gets_in_when_a_host_accepts_and_hears_of_it_by_mail()
    {
        using var host = await hub.Member("Ana");
        using var reader = await hub.Member("Ben");
        var path = await Start(host, "Ask first", joining: "OnRequest");
        await reader.Open(path);
        await reader.Submit("form[action*='handler=Ask']", new { Answer = "I like soup" });
        Assert.Contains("Your request is waiting", reader.Text, StringComparison.Ordinal);
        Assert.Empty(reader.Document.QuerySelectorAll("form[action*='handler=Ask']"));

        await host.Open($"{path}/people");
        Assert.Contains("I like soup", host.Text, StringComparison.Ordinal);
        await host.Submit("form[action*='handler=Accept']");
        await reader.Open($"{path}/people");
        Assert.Equal(HttpStatusCode.OK, reader.Status);
        var letters = await hub.Look(db => db.Outbox.Select(letter => letter.Payload).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Contains(letters, letter => letter.Contains("joinRequested", StringComparison.Ordinal) && letter.Contains(host.Account!.Email, StringComparison.Ordinal));
        Assert.Contains(letters, letter => letter.Contains("joinAccepted", StringComparison.Ordinal) && letter.Contains(reader.Account!.Email, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hidden_group_is_nowhere_for_others_and_opens_with_its_code()
    {
        using var host = await hub.Member("Ana");
        using var reader = await hub.Member("Ben");
        using var visitor = hub.Visitor();
        var path = await Start(host, "Quiet circle", "Hidden", "ByCode");
        await reader.Open(path);
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
        await visitor.Open("/reading-groups?q=Quiet+circle");
        Assert.DoesNotContain("Quiet circle", visitor.Document.QuerySelector(".card-list")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync(new Uri($"/api/v1{path}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);

        await host.Open($"{path}/people");
        await host.Submit("form[action*='handler=Code']", new { Days = "7", Uses = "1" });
        var door = new Uri(host.Find<AngleSharp.Html.Dom.IHtmlAnchorElement>("copy-link a").GetAttribute("href")!).AbsolutePath;
        await reader.Open(door);
        await reader.Submit("main form");
        Assert.StartsWith(path, reader.Path, StringComparison.Ordinal);

        // One person was allowed in; the next one is not.
        await visitor.Open(door);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task A_code_for_one_lets_in_one_however_many_press_at_once()
    {
        using var host = await hub.Member("Ana");
        var path = await Start(host, "One chair", "Hidden", "ByCode");
        var slug = path.Split('/')[^1];
        var code = (await hub.As(host.Account, requests => requests.Send(new MakeJoinCode(slug, null, 1)))).Value;
        var crowd = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => hub.MakeMember($"Guest {n}")));
        var answers = await Task.WhenAll(crowd.Select(guest => hub.As(guest, requests => requests.Send(new JoinByCode(code)))));
        Assert.Single(answers, answer => answer.Succeeded);
        var inside = await hub.Look(db => db.GroupMembers.CountAsync(
            place => db.ReadingGroups.Any(g => g.Id == place.GroupId && g.Slug == slug), TestContext.Current.CancellationToken));
        Assert.Equal(2, inside);
    }

    [Fact]
    public async Task Closing_a_group_closes_its_conversations_and_materials_at_once()
    {
        using var host = await hub.Member("Ana");
        using var visitor = hub.Visitor();
        var path = await Start(host, "Was open");
        var material = await Share(host, path, new { Title = "Leaflet", Body = "Words", Source = "Us", Licence = "OwnWork", ForEveryone = true });
        await visitor.Open(material);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);

        await host.Open($"{path}/edit");
        await host.Submit("form:has([name='Form.Name'])", new { Privacy = "Listed" });
        Assert.Equal(path, host.Path);
        await visitor.Open(material);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await visitor.Open($"{path}/chapters/1");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        var slug = path.Split('/')[^1];
        Assert.False(await hub.Look(db => db.Threads.AnyAsync(
            t => t.Path.StartsWith($"/reading-groups/{slug}/") && t.AudienceKind == AudienceKind.Everyone, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Search_engines_are_told_of_a_group_until_it_hides()
    {
        using var host = await hub.Member("Ana");
        using var visitor = hub.Visitor();
        var path = await Start(host, "To be found");
        Assert.Contains($"{path}<", await visitor.Http.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await host.Open($"{path}/edit");
        await host.Submit("form:has([name='Form.Name'])", new { Privacy = "Hidden" });

        Assert.DoesNotContain(path, await visitor.Http.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_may_pass_on_stays_in_the_group()
    {
        using var host = await hub.Member("Ana");
        var path = await Start(host, "Careful");
        await host.Open($"{path}/materials/new");
        await host.Submit("form:has([name='Form.Licence'])", new
        {
            Kind = "Guide", Title = "Scan", Body = "Words", Source = "Found", Licence = "Unknown", ForEveryone = true,
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, host.Status);
        Assert.Contains("As long as nobody knows whether it may be shared, it stays in the group.", host.Errors);
    }

    [Fact]
    public async Task A_picture_is_drawn_anew_and_goes_only_to_those_who_may_see_it()
    {
        using var host = await hub.Member("Ana");
        using var other = await hub.Member("Ben");
        var path = await Start(host, "Pictures");
        var material = await Share(host, path, new
        {
            Kind = "File", Title = "Garden", Source = "Us", Licence = "OwnWork", File = new SentFile("../../my garden.exe", "text/html", PhotographWithPlace()),
        });
        Assert.Contains("my garden.jpg", host.Text, StringComparison.Ordinal);

        var file = new Uri($"{material}/file", UriKind.Relative);
        using var whole = await host.Http.GetAsync(file, TestContext.Current.CancellationToken);
        var bytes = await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("image/jpeg", whole.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", whole.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", whole.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret place", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);

        using var part = new HttpRequestMessage(HttpMethod.Get, file) { Headers = { Range = new RangeHeaderValue(0, 9) } };
        using var answer = await host.Http.SendAsync(part, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(bytes[..10], await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        using var refused = await other.Http.GetAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Theory]
    [InlineData("page.html", "\u0000\u0001binary")]
    [InlineData("program.pdf", "MZ\u0090\u0000")]
    public async Task A_file_that_is_not_what_it_says_is_refused(string name, string content)
    {
        using var host = await hub.Member("Ana");
        var path = await Start(host, "Strict");
        await host.Open($"{path}/materials/new");
        await host.Submit("form:has([name='Form.Licence'])", new
        {
            Kind = "File", Title = "Thing", Source = "Us", Licence = "OwnWork",
            File = new SentFile(name, "application/pdf", Encoding.Latin1.GetBytes(content)),
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, host.Status);
        Assert.Contains(host.Errors, error => error.StartsWith("This kind of file cannot be taken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dates_are_planned_and_shifted_together()
    {
        using var host = await hub.Member("Ana");
        var path = await Start(host, "Planned");
        await host.Open($"{path}/schedule");
        await host.Submit("form[action*='handler=Plan']", new Dictionary<string, object?>
        {
            ["Form.Dates[0].Date"] = "2027-03-01", ["Form.Dates[0].Time"] = "18:30", ["Form.Dates[1].Date"] = "2027-03-15",
        });
        Assert.Equal(HttpStatusCode.OK, host.Status);
        await host.Submit("form[action*='handler=Move']", new { Number = "1", Date = "2027-03-08" });
        Assert.NotNull(host.Document.QuerySelector("time[datetime='2027-03-08']"));
        Assert.NotNull(host.Document.QuerySelector("time[datetime='2027-03-22']"));

        await host.Submit("form[action*='handler=Move']", new { Number = "1", Date = "soon" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, host.Status);
        Assert.Contains("This is not a day.", host.Errors);
    }

    [Fact]
    public async Task Others_see_how_many_have_read_and_never_who()
    {
        using var host = await hub.Member("Ana");
        using var reader = await hub.Member("Benedicta");
        var path = await Start(host, "Counted");
        await reader.Open(path);
        await reader.Submit("form[action*='handler=Join']");
        await reader.Open($"{path}/chapters/1");
        await reader.Submit("form[action*='handler=Read']");
        await host.Open($"{path}/chapters/1");
        Assert.Contains("1 of 2 have read", host.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Benedicta", host.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_adds_a_chapter_and_every_group_takes_it_up()
    {
        using var host = await hub.Member("Ana");
        using var editor = await hub.Editor();
        var path = await Start(host, "Growing");
        await editor.Open("/book");
        await editor.Follow("a[href^='/book/chapter']");
        await editor.Submit("form:has([name='Form.PromptEn'])", new { Number = "42", Title = "A late chapter", TitleToBeConfirmed = true });
        Assert.Contains("A late chapter", editor.Text, StringComparison.Ordinal);
        await host.Open($"{path}/chapters/42");
        Assert.Equal(HttpStatusCode.OK, host.Status);
        Assert.Contains("Title to be confirmed", host.Text, StringComparison.Ordinal);

        await host.Open("/book/edit");
        Assert.Equal(HttpStatusCode.Forbidden, host.Status);
        await editor.Open("/book/edit?book=solidarity-economics");
        await editor.Submit("form:has([name='Form.Isbns'])", new { Isbns = "978-1-5095-4409-8" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
        await editor.Submit("form:has([name='Form.Isbns'])", new { Isbns = "978-1-5095-4409-7" });
        Assert.Contains("Saved.", editor.Text, StringComparison.Ordinal);
    }

    private static async Task<string> Start(Browser host, string name, string privacy = "Public", string joining = "Open")
    {
        await host.Open("/reading-groups/new");
        await host.Submit("form:has([name='Form.Name'])", new
        {
            Name = name, Description = "We read **slowly**.", Privacy = privacy, Joining = joining, JoinQuestion = "Why?", Place = "Watsonville",
        });
        Assert.Equal(HttpStatusCode.OK, host.Status);
        return host.Path;
    }

    private static async Task<string> Share(Browser member, string path, object values)
    {
        await member.Open($"{path}/materials/new?chapter=1");
        await member.Submit("form:has([name='Form.Licence'])", values);
        Assert.True(member.Status == HttpStatusCode.OK, string.Join("; ", member.Errors));
        return member.Path;
    }

    /// <summary>A photograph whose Exif segment (Exif 2.32, section 4.7.2) holds a word that must not come out again.</summary>
    private static byte[] PhotographWithPlace()
    {
        using var picture = new SKBitmap(40, 30);
        using var encoded = picture.Encode(SKEncodedImageFormat.Jpeg, 90);
        var jpeg = encoded.ToArray();
        var note = Encoding.ASCII.GetBytes("Exif\0\0secret place 36.97 -122.03");
        byte[] segment = [0xFF, 0xE1, 0, (byte)(note.Length + 2), .. note];
        return [.. jpeg[..2], .. segment, .. jpeg[2..]];
    }
}
