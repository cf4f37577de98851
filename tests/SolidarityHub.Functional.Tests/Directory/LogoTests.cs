using System.Net;
using SkiaSharp;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>An organization wears a sign that was drawn anew.</summary>
public sealed class LogoTests(Hub hub)
{
    [Fact]
    public async Task A_picture_becomes_the_sign_without_what_hid_in_it_and_a_text_does_not()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa, published: true);
        await rosa.Open($"/organizations/{slug}/edit/logo");
        await rosa.Submit("form[enctype]", new { File = new SentFile("sign.png", "image/png", "no picture"u8.ToArray()) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, rosa.Status);

        using var bitmap = new SKBitmap(8, 8);
        bitmap.Erase(SKColors.Green);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        byte[] picture = [.. encoded.ToArray(), .. "hidden-place"u8];
        await rosa.Submit("form[enctype]", new { File = new SentFile("sign.png", "image/png", picture) });
        Assert.True(rosa.Status == HttpStatusCode.OK, string.Join("; ", rosa.Errors));

        using var visitor = hub.Visitor();
        using var answer = await visitor.Http.GetAsync($"/organizations/{slug}/logo", TestContext.Current.CancellationToken);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        var shown = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(shown.AsSpan().IndexOf("hidden-place"u8) < 0);
    }
}
