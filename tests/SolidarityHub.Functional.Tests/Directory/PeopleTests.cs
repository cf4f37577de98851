using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Directory;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>People come into an organization, are entrusted with it, hand it over and leave; somebody always keeps it.</summary>
public sealed class PeopleTests(Hub hub)
{
    [Fact]
    public async Task A_letter_lets_one_person_in_and_no_second()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa);
        using var ana = await hub.Member("Ana");
        using var ben = await hub.Member("Ben");

        await rosa.Open($"/organizations/{slug}/people");
        await rosa.Submit("form:has([name='Form.Email'])", new { Email = ana.Account!.Email, Role = "Organizer" });
        Assert.True(rosa.Status == HttpStatusCode.OK, string.Join("; ", rosa.Errors));
        Assert.Contains(ana.Account.Email, rosa.Text);

        // Each letter is one row beside its invitation; what the letter looks like has tests of its own.
        var path = await hub.Look(db => db.OrganizationInvitations.Where(i => i.Email == ana.Account.Email)
            .Select(i => $"/invitations/{i.Code}").SingleAsync());
        await ana.Open(path);
        await ana.Submit("main form");
        Assert.Equal($"/organizations/{slug}/people", ana.Path);
        Assert.Contains("Rosa", ana.Text);

        await ben.Open(path);
        Assert.Equal(HttpStatusCode.NotFound, ben.Status);
    }

    [Fact]
    public async Task A_link_lets_in_only_as_many_as_it_says_however_many_come_at_once()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa);
        await rosa.Open($"/organizations/{slug}/people");
        await rosa.Submit("form:has([name='Form.Uses'])", new { Days = 3, Uses = 2 });
        var code = rosa.Find<IHtmlAnchorElement>("copy-link a").GetAttribute("href")!.Split('/')[^1];

        var people = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => hub.MakeMember($"Person {number}")));
        var answers = await Task.WhenAll(people.Select(person => hub.As(person, requests => requests.Send(new AcceptInvitation(code)))));
        Assert.Equal(2, answers.Count(answer => answer.Succeeded));
        Assert.All(answers.Where(answer => !answer.Succeeded), answer => Assert.Equal("organization.invitationRefused", answer.Error!.Code));
    }

    [Fact]
    public async Task A_closed_link_opens_nothing()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa);
        await rosa.Open($"/organizations/{slug}/people");
        await rosa.Submit("form:has([name='Form.Uses'])");
        var path = new Uri(rosa.Find<IHtmlAnchorElement>("copy-link a").GetAttribute("href")!).AbsolutePath;
        using var visitor = hub.Visitor();
        await visitor.Open(path);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);

        await rosa.Submit("form[action*='Revoke']");
        await visitor.Open(path);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task Whoever_asks_is_let_in_and_the_names_are_for_its_people_only()
    {
        using var rosa = await hub.Member("Rosa Steward");
        var slug = await Listed.By(hub, rosa, published: true);
        using var ana = await hub.Member("Ana");
        await ana.Open($"/organizations/{slug}/people");
        Assert.DoesNotContain("Rosa Steward", ana.Text);
        await ana.Submit("form:has([name='Form.Words'])", new { Words = "I bake on Mondays." });
        Assert.Equal(HttpStatusCode.OK, ana.Status);

        await rosa.Open($"/organizations/{slug}/people");
        Assert.Contains("I bake on Mondays.", rosa.Text);
        await rosa.Submit("form[action*='Accept']");
        await ana.Open($"/organizations/{slug}/people");
        Assert.Contains("Rosa Steward", ana.Text);
    }

    [Fact]
    public async Task The_last_steward_cannot_leave_but_hands_over_and_goes()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa, published: true);
        await rosa.Open($"/organizations/{slug}/people");
        await rosa.Submit("form[action*='Leave']");
        Assert.Equal(HttpStatusCode.Conflict, rosa.Status);
        Assert.Contains("last steward", rosa.Text);

        var ana = await hub.MakeMember("Ana");
        await hub.As(ana, requests => requests.Send(new AskToBelong(slug, "Hello")));
        await rosa.Open($"/organizations/{slug}/people");
        await rosa.Submit("form[action*='Accept']");
        await rosa.Submit($"form[action*='Role']:has([value='{ana.Id}'])", new { role = "Steward" });
        Assert.Equal(HttpStatusCode.OK, rosa.Status);
        await rosa.Submit("form[action*='Leave']");
        Assert.Equal("/directory/mine", rosa.Path);
    }

    [Fact]
    public async Task Two_stewards_who_leave_at_once_do_not_both_go()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa, published: true);
        var ana = await hub.MakeMember("Ana");
        await hub.As(ana, requests => requests.Send(new AskToBelong(slug, "Hello")));
        await rosa.Open($"/organizations/{slug}/people");
        await rosa.Submit("form[action*='Accept']");
        await rosa.Submit($"form[action*='Role']:has([value='{ana.Id}'])", new { role = "Steward" });

        var left = await Task.WhenAll(new[] { rosa.Account!, ana }.Select(who => hub.As(who, requests => requests.Send(new LeaveOrganization(slug)))));
        Assert.Single(left, answer => answer.Succeeded);
    }
}
