using System.Net;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Common;

/// <summary>The front door.</summary>
public sealed class HomeTests(Hub hub)
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task It_opens_in_the_readers_language(string language)
    {
        using var browser = hub.Visitor(language);
        await browser.Open("/");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal(language, browser.Document.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(browser.Document.QuerySelectorAll("main h1"));
    }
}
