using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using SkiaSharp;
using SolidarityHub.Application.Threads;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Threads;

/// <summary>Pictures in posts: never without words, never with the camera's secrets, seen by those who see the post.</summary>
public sealed class PictureTests(Hub hub)
{
    [Fact]
    public async Task A_picture_is_posted_with_its_words_and_without_what_the_camera_noted()
    {
        var talk = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        await ana.Open(talk.Path);

        await ana.Submit("form.composer", new { Body = "Look", Image = new SentFile("garden.jpg", "image/jpeg", Photograph()), Alt = "Our [garden] in May" }, "button[data-send]");
        Assert.Equal(HttpStatusCode.OK, ana.Status);
        var picture = ana.Find<IHtmlImageElement>("#post-1 .prose img");
        using var visitor = hub.Visitor();
        using var answer = await visitor.Http.GetAsync(picture.GetAttribute("src"));
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal("Our (garden) in May", picture.AlternativeText);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("SECRETPLACE", Encoding.Latin1.GetString(bytes));
    }

    [Fact]
    public async Task A_picture_without_words_is_refused_and_the_text_is_kept()
    {
        var talk = await hub.Site.NewConversation();
        using var ana = await hub.Member("Ana");
        await ana.Open(talk.Path);

        await ana.Submit("form.composer", new { Body = "Look", Image = new SentFile("garden.jpg", "image/jpeg", Photograph()), Alt = "" }, "button[data-send]");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, ana.Status);
        Assert.Equal("Look", ana.Find<IHtmlTextAreaElement>("#Form-Body").Value);
        Assert.Equal(0, (await hub.As(null, requests => requests.Send(new GetThread(talk.Id)))).Value.PostCount);
    }

    [Fact]
    public async Task A_picture_goes_with_its_post_and_is_nobodys_before()
    {
        var talk = await hub.Site.NewConversation();
        var bo = await hub.MakeMember("Bo");
        using var visitor = hub.Visitor();
        var added = await hub.As(bo, requests => requests.Send(new AddImage(talk.Id, new("garden.jpg", Photograph()), "Garden")));
        Assert.Equal(HttpStatusCode.NotFound, await Status(visitor, added.Value.Path));

        var post = await hub.As(bo, requests => requests.Send(new PostReply(talk.Id, added.Value.Markdown, null, $"key-{Guid.CreateVersion7():N}")));
        Assert.Equal(HttpStatusCode.OK, await Status(visitor, added.Value.Path));
        await hub.As(bo, requests => requests.Send(new RemovePost(post.Value.Id)));

        Assert.Equal(HttpStatusCode.NotFound, await Status(visitor, added.Value.Path));
    }

    private static async Task<HttpStatusCode> Status(Browser browser, string path)
    {
        using var answer = await browser.Http.GetAsync(path);
        return answer.StatusCode;
    }

    /// <summary>A photograph with a comment segment (ITU-T T.81, B.2.4.5) that must not come out again.</summary>
    private static byte[] Photograph()
    {
        using var picture = new SKBitmap(40, 30);
        using var encoded = picture.Encode(SKEncodedImageFormat.Jpeg, 80);
        var bytes = encoded.ToArray();
        var secret = Encoding.ASCII.GetBytes("SECRETPLACE");
        return [.. bytes[..2], 0xFF, 0xFE, 0, (byte)(secret.Length + 2), .. secret, .. bytes[2..]];
    }
}
