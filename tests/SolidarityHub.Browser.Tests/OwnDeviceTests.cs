using Microsoft.Playwright;

namespace SolidarityHub.Browser.Tests;

/// <summary>A computer in a library keeps nobody's unsent words for the next person.</summary>
public sealed class OwnDeviceTests(Chromium chromium)
{
    [Fact]
    public async Task Signing_out_takes_unsent_words_along()
    {
        var window = await chromium.WindowOf("Ana");
        var word = await Type(window);
        await window.GotoAsync((await chromium.Hub.Site.NewConversation()).Path);
        await window.Locator("[name='Form.Body']").FillAsync($"Unsent {word}");
        await window.WaitForFunctionAsync("word => Object.values(localStorage).filter(kept => kept.includes(word)).length === 2", word);

        await window.Locator(".on-desk details.menu summary").ClickAsync();
        await window.Locator(".on-desk form[action='/account/logout'] button").ClickAsync();
        await window.WaitForURLAsync(chromium.Hub.Address.ToString());

        Assert.Equal(0, await Kept(window, word));
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_comes_back_finds_them_and_who_comes_next_does_not()
    {
        var (ana, ben) = (await chromium.Hub.MakeMember("Ana"), await chromium.Hub.MakeMember("Ben"));
        var window = await chromium.Window();
        await Chromium.SignIn(window, ana);
        var word = await Type(window);

        // The sign-in runs out; nobody pressed anything.
        await window.Context.ClearCookiesAsync();
        await Chromium.SignIn(window, ana);
        await window.GotoAsync("/directory/register");
        await Assertions.Expect(window.Locator("[name='Form.Listing.Name']")).ToHaveValueAsync($"Hidden {word}");

        await window.Context.ClearCookiesAsync();
        await Chromium.SignIn(window, ben);
        await window.GotoAsync("/directory/register");
        await Assertions.Expect(window.Locator("[name='Form.Listing.Name']")).ToHaveValueAsync("");
        Assert.Equal(0, await Kept(window, word));
        await window.Context.CloseAsync();
    }

    private static async Task<string> Type(IPage window)
    {
        var word = $"w{Guid.CreateVersion7():N}";
        await window.GotoAsync("/directory/register");
        await window.Locator("[name='Form.Listing.Name']").FillAsync($"Hidden {word}");
        await window.WaitForFunctionAsync("word => Object.values(localStorage).some(kept => kept.includes(word))", word);
        return word;
    }

    private static Task<int> Kept(IPage window, string word) =>
        window.EvaluateAsync<int>("word => Object.values(localStorage).filter(kept => kept.includes(word)).length", word);
}
