using System.Net;
using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Events;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Events;

/// <summary>Saying whether one comes: never more people than places.</summary>
public sealed class RsvpTests(Hub hub)
{
    [Fact]
    public async Task Thirty_people_pressing_at_once_for_five_places_fill_five()
    {
        var slug = await Announce(capacity: "5");
        var people = new List<MemberAccount>();
        for (var n = 0; n < 30; n++) people.Add(await hub.MakeMember($"Guest {n}"));

        var answers = await Task.WhenAll(people.Select(person =>
            hub.As(person, requests => requests.Send(new AnswerEvent(slug, RsvpAnswer.Going)))));

        Assert.Equal(5, answers.Count(answer => answer.Succeeded));
        Assert.All(answers.Where(answer => !answer.Succeeded), answer => Assert.Equal("events.full", answer.Error!.Code));
    }

    [Fact]
    public async Task A_place_given_back_is_free_for_another()
    {
        var slug = await Announce(capacity: "1");
        var first = await hub.MakeMember("First");
        var second = await hub.MakeMember("Second");

        var taken = await hub.As(first, requests => requests.Send(new AnswerEvent(slug, RsvpAnswer.Going)));
        var full = await hub.As(second, requests => requests.Send(new AnswerEvent(slug, RsvpAnswer.Going)));
        await hub.As(first, requests => requests.Send(new AnswerEvent(slug, RsvpAnswer.NotGoing)));
        var free = await hub.As(second, requests => requests.Send(new AnswerEvent(slug, RsvpAnswer.Going)));

        Assert.True(taken.Succeeded);
        Assert.False(full.Succeeded);
        Assert.True(free.Succeeded);
    }

    [Fact]
    public async Task A_member_answers_by_the_form_and_sees_it()
    {
        var slug = await Announce(capacity: "12");
        using var ana = await hub.Member("Ana");
        await ana.Open($"/events/{slug}");

        await ana.Submit("form:has([name='Form.Answer'])", new { Answer = "Going", Party = "2" });

        Assert.Equal(HttpStatusCode.OK, ana.Status);
        Assert.Contains("2 of 12", ana.Text);
    }

    [Fact]
    public async Task Its_calendar_is_whole_and_folded()
    {
        var slug = await Announce(capacity: "");
        using var visitor = hub.Visitor();
        using var answer = await visitor.Http.GetAsync($"/events/{slug}.ics");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} for {slug}: {hub.Log.All.LastOrDefault(line => line.Failure.Length > 0)?.Failure}");
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains("BEGIN:VTIMEZONE", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=America/Los_Angeles:", text, StringComparison.Ordinal);
        var calendar = Ical.Net.Calendar.Load(text)!;
        Assert.Single(calendar.Events);
    }

    private Task<string> Announce(string capacity) => hub.Site.Announce(SiteEvents.Evening with
    {
        Title = $"Gathering {Guid.CreateVersion7()} with a title that is long enough to fold in a calendar",
        Capacity = capacity,
    });
}
