using System.Globalization;
using System.Text;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Events;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Events;

/// <summary>The view of the events page as a table for spreadsheets (RFC 4180), with the page's own filters.</summary>
internal sealed class EventTable : IPublicEndpoints
{
    /// <summary>The most that one table holds; a longer list is read through the API.</summary>
    private const int MostRows = 5_000;

    private static readonly string[] Columns =
    [
        "id", "title", "summary", "starts", "ends", "time_zone", "all_day", "starts_at", "status", "venue", "locality", "online", "host", "host_url",
        "themes", "language", "url",
    ];

    public void Map(IEndpointRouteBuilder app) => app.MapGet("/events.csv", Csv).WithName("EventsCsv").WithSummary("Events as CSV (RFC 4180, UTF-8); filters as on the page").RequireRateLimiting("api");

    private static async Task<IResult> Csv(
        HttpContext http, IRequests requests, string? q, string? from, string? to, string? theme, string? language, string? view)
    {
        var question = new ReadEvents { Q = q, From = from, To = to, Theme = theme, Language = language, Past = view == "past", Limit = Stretch.MaxLimit };
        var rows = new List<EventRow>();
        do
        {
            var read = await requests.Send(question, http.RequestAborted);
            if (!read.Succeeded) return read.ToHttp();
            rows.AddRange(read.Value.Items);
            question = question with { Cursor = read.Value.Next };
        }
        while (question.Cursor is not null && rows.Count < MostRows);

        return Feeds.File(http, Write(rows, Feeds.Site(http.Request)), "text/csv; charset=utf-8", "events.csv", changed: null);
    }

    private static string Write(IEnumerable<EventRow> rows, string site)
    {
        // Spreadsheets take a file for UTF-8 only with the mark at its beginning.
        var table = new StringBuilder("\uFEFF");
        Common.Csv.Row(table, Columns);
        foreach (var e in rows)
            Common.Csv.Row(
                table, e.Id.ToString(), e.Title, e.Summary, Moment(e.Starts, e.AllDay), e.Ends is { } ends ? Moment(ends, e.AllDay) : "", e.TimeZone,
                e.AllDay ? "true" : "false", Words.Machine(e.StartsAt), Name(e.Status), e.Venue, e.Place, e.Online ? "true" : "false",
                e.Host?.Name, e.Host is { } host ? site + host.Path : "", string.Join(',', e.Themes), e.Language, $"{site}/events/{e.Slug}");
        return table.ToString();
    }

    /// <summary>By the clock where it happens, as ISO 8601 writes it; whole days without a time.</summary>
    private static string Moment(NodaTime.LocalDateTime moment, bool allDay) =>
        moment.ToString(allDay ? "uuuu-MM-dd" : "uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static string Name(EventStatus status) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());
}
