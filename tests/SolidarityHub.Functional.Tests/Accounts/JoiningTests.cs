using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Accounts;

/// <summary>From a stranger to a member: register, confirm by mail, sign in, sign out.</summary>
public sealed partial class JoiningTests(Hub hub)
{
    [Fact]
    public async Task A_stranger_registers_confirms_by_mail_and_signs_in()
    {
        using var browser = hub.Visitor();
        const string email = "stranger@joining.example";
        await Register(browser, email);
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        await SignIn(browser, email);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);

        await browser.Open(await LinkInLetterTo(email));
        // Programs that read mail follow links; only a person presses the button.
        await browser.Submit("form:has([name='Token'])");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        await SignIn(browser, email);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        await browser.Open("/account/manage");
        Assert.Equal("/account/manage", browser.Path);

        await browser.Submit("form[action='/account/logout']");
        await browser.Open("/account/manage");
        Assert.StartsWith("/account/login", browser.Path);
    }

    [Fact]
    public async Task Answers_do_not_tell_whether_an_account_exists()
    {
        var somebody = await hub.MakeMember("Somebody");
        using var known = hub.Visitor();
        using var unknown = hub.Visitor();
        await Register(known, somebody.Email);
        await Register(unknown, "nobody-yet@joining.example");
        Assert.Equal((unknown.Status, unknown.Path, unknown.Text), (known.Status, known.Path, known.Text));

        foreach (var (browser, email) in new[] { (known, somebody.Email), (unknown, "nobody-ever@joining.example") })
        {
            await browser.Open("/account/login");
            await browser.Submit("form:has([name='Form.Password'])", new { Email = email, Password = "a wrong pass phrase" });
        }

        Assert.Equal(unknown.Errors, known.Errors);
        Assert.Equal(unknown.Status, known.Status);
        Assert.NotEmpty(known.Errors);
    }

    [Fact]
    public async Task A_secret_word_in_the_forms_reaches_no_log_line()
    {
        const string secret = "zanahoria-secreta-4711";
        using var browser = hub.Visitor();
        await browser.Open("/account/register");
        await browser.Submit("form:has([name='Form.DisplayName'])",
            new { DisplayName = secret, Email = $"{secret}@joining.example", Password = $"{secret} and more" });
        await browser.Open("/account/login");
        await browser.Submit("form:has([name='Form.Password'])", new { Email = $"{secret}@joining.example", Password = secret });
        using var member = await hub.Member("Ana");
        await member.Open("/account/manage");
        await member.Submit("form:has([name='Form.DisplayName'])", new { DisplayName = secret, Bio = secret });
        await member.Open("/directory/register");
        await member.Submit("form:has([name='Form.Listing.Name'])", new Dictionary<string, object?>
        {
            ["Form.Listing.Name"] = secret, ["Form.Listing.Contacts[1].Email"] = $"{secret}@joining.example",
        });
        await browser.Open($"/search?q={secret}");

        Assert.NotEmpty(hub.Log.All);
        Assert.DoesNotContain(hub.Log.All, line => $"{line.Text} {line.Values} {line.Failure}".Contains(secret, StringComparison.Ordinal));
    }

    private static async Task Register(Browser browser, string email)
    {
        await browser.Open("/account/register");
        await browser.Submit("form:has([name='Form.DisplayName'])", new { DisplayName = "Stranger", Email = email, Hub.Password });
    }

    private static async Task SignIn(Browser browser, string email)
    {
        await browser.Open("/account/login");
        await browser.Submit("form:has([name='Form.Password'])", new { Email = email, Hub.Password });
    }

    /// <summary>Letters go out by the outbox, a moment after what they tell of.</summary>
    private async Task<string> LinkInLetterTo(string email)
    {
        var kept = hub.Services.GetRequiredService<IKeptMail>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (kept.List(200).FirstOrDefault(letter => letter.To.Contains(email, StringComparison.Ordinal)) is { } letter)
                return new Uri(Link().Match(letter.Text).Value).PathAndQuery;
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }

    [GeneratedRegex(@"https?://\S+/account/confirm\S*")]
    private static partial Regex Link();
}
