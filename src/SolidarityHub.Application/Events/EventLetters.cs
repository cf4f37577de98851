using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Events;

namespace SolidarityHub.Application.Events;

/// <summary>Letters about events, with the facts in them, so that nobody has to open the site on the way.</summary>
internal sealed class EventLetters(IHubDb db, IMemberAddresses addresses, IIds ids, TimeProvider time)
{
    /// <summary>Writes to those who come or may come.</summary>
    public async Task TellThoseComing(string letter, Event about, CancellationToken cancellation)
    {
        var answers = await db.EventRsvps
            .Where(r => r.EventId == about.Id && r.Answer != RsvpAnswer.NotGoing)
            .ToDictionaryAsync(r => r.MemberId, r => r.Answer, cancellation);
        foreach (var reader in await addresses.Of(answers.Keys, cancellation))
            Send(letter, about, reader, answers[reader.MemberId], []);
    }

    /// <summary>Tells a member that their places are kept.</summary>
    public async Task ConfirmPlaces(Event about, EventRsvp rsvp, CancellationToken cancellation)
    {
        foreach (var reader in await addresses.Of([rsvp.MemberId], cancellation))
            Send("rsvpConfirmed", about, reader, rsvp.Answer, new() { ["party"] = rsvp.Party.ToString(CultureInfo.InvariantCulture) });
    }

    private void Send(string letter, Event about, MemberAddress reader, RsvpAnswer answer, Dictionary<string, string> more)
    {
        more["name"] = reader.Name;
        more["title"] = about.Title;
        more["when"] = When(about, CultureInfo.GetCultureInfo(reader.Language));
        more["where"] = Where(about, answer);
        more["note"] = about.StatusNote;
        more["eventPath"] = $"/events/{about.Slug}";
        db.Add(new Mail(letter, reader.Email, reader.Language, more), ids, time);
    }

    private static string When(Event about, CultureInfo culture)
    {
        var day = about.Starts.Date.ToString("D", culture);
        return about.AllDay
            ? day
            : $"{day}, {about.Starts.TimeOfDay.ToString("t", culture)} ({about.TimeZone})";
    }

    private static string Where(Event about, RsvpAnswer answer)
    {
        var maySeeLink = about.OnlineFor == OnlineAudience.Everyone || answer == RsvpAnswer.Going;
        var parts = new[] { about.Venue, about.Address, about.Place, maySeeLink ? about.OnlineUrl : "" };
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }
}
