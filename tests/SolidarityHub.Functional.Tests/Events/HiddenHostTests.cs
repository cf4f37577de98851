using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Events;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Events;

/// <summary>A hidden group may invite everyone to an event and still stays hidden.</summary>
public sealed class HiddenHostTests(Hub hub)
{
    private const string Name = "Velvet lantern circle";

    [Fact]
    public async Task Its_name_is_in_no_answer_to_those_who_may_not_know_of_it()
    {
        var host = await hub.MakeMember("Ana");
        var (slug, group) = await Invite(host);
        using var visitor = hub.Visitor();

        foreach (var path in (string[])[$"/events/{slug}", "/events", $"/events/{slug}.ics", "/events.ics", "/events.atom", "/events.csv",
            $"/api/v1/events/{slug}", "/api/v1/events?limit=200", $"/reading-groups/{group}.ics"])
        {
            using var answer = await visitor.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.NotEmpty(text);
            Assert.DoesNotContain(Name, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(group, text.Replace(path, "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Its_members_see_who_invites()
    {
        var host = await hub.MakeMember("Ana");
        var (slug, _) = await Invite(host);

        var seen = await hub.As(host, requests => requests.Send(new GetEvent(slug)));

        Assert.Equal(Name, seen.Value.Host!.Name);
    }

    private async Task<(string Event, string Group)> Invite(MemberAccount host)
    {
        var circle = await Circle.Found(hub.Site, host, Name);
        var id = await hub.Look(db => db.ReadingGroups.Where(g => g.Slug == circle.Slug).Select(g => g.Id).SingleAsync(TestContext.Current.CancellationToken));
        var slug = await hub.Site.Announce(
            SiteEvents.Evening with { Title = $"Open evening {Guid.CreateVersion7()}", Host = HostKey.Write(new EventHost(HostKind.ReadingGroup, id)) }, host);
        return (slug, circle.Slug);
    }
}
