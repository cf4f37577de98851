using Microsoft.Playwright;
using SolidarityHub.Application.Threads;

namespace SolidarityHub.Browser.Tests;

/// <summary>What is looked at is read, whoever is named hears the bell, and names are suggested while they are written.</summary>
public sealed class ReadingTests(Chromium chromium)
{
    [Fact]
    public async Task A_post_that_stays_on_screen_is_read_and_its_notice_goes()
    {
        var talk = await chromium.Hub.Site.NewConversation();
        var ana = await chromium.WindowOf("Ana Lectora");
        var bo = await chromium.Hub.MakeMember("Bo");
        await ana.GotoAsync(talk.Path);
        await Expect(ana.Locator(".thread-status[data-state='live']")).ToBeVisibleAsync();
        await Expect(ana.Locator(".bell .count")).ToBeHiddenAsync();
        await ana.GotoAsync("/");

        await chromium.Hub.As(bo, requests => requests.Send(new PostReply(talk.Id, "Please look, @Ana Lectora", null, $"key-{Guid.CreateVersion7():N}")));
        await Expect(ana.Locator(".bell .count")).ToHaveTextAsync("1", new() { Timeout = 15_000 });
        await ana.GotoAsync(talk.Path);

        await Expect(ana.Locator(".bell .count")).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await ana.Context.CloseAsync();
    }

    [Fact]
    public async Task A_name_is_suggested_chosen_by_keyboard_and_shown_in_the_preview()
    {
        var talk = await chromium.Hub.Site.NewConversation();
        await chromium.Hub.MakeMember("Xochitl Preview");
        var ana = await chromium.WindowOf("Ana");
        await ana.GotoAsync(talk.Path);
        var words = ana.Locator("[name='Form.Body']");

        await words.PressSequentiallyAsync("Ask @xoch");
        await Expect(ana.Locator(".suggestions [role=option]")).ToHaveTextAsync("Xochitl Preview");
        await words.PressAsync("Enter");
        await Expect(words).ToHaveValueAsync("Ask @Xochitl Preview ");
        await ana.Locator("[data-look]").ClickAsync();

        await Expect(ana.Locator("[data-preview] a[href^='/members/']")).ToHaveTextAsync("@Xochitl Preview");
        await ana.Context.CloseAsync();
    }

    private static ILocatorAssertions Expect(ILocator what) => Assertions.Expect(what);
}
