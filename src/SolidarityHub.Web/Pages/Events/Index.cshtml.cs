using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Events;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Events;

/// <summary>What is on: the agenda ahead, a month at a glance, and the archive.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["events"])]
public sealed class IndexModel(IRequests requests, TimeProvider time) : HubPage(requests)
{
    public Page<EventRow> Events { get; private set; } = null!;

    public IReadOnlyList<EventRow> Mine { get; private set; } = [];

    public bool Past { get; private set; }

    /// <summary>Only in the view of a month.</summary>
    public MonthCalendar? Calendar { get; private set; }

    public string? Q { get; private set; }

    public string? From { get; private set; }

    public string? To { get; private set; }

    public string? Language { get; private set; }

    public string? Theme { get; private set; }

    public bool Filtered => Narrowed || !string.IsNullOrWhiteSpace(Q);

    /// <summary>Whether more than words narrows the list; the filters then stand open.</summary>
    public bool Narrowed => new[] { From, To, Language, Theme }.Any(filter => !string.IsNullOrWhiteSpace(filter));

    public IEnumerable<Option> Languages => new[] { new Option("", T["list.all"]) }
        .Concat(Domain.Common.Language.OfContent.Select(language => new Option(language, T[$"languageName.{language}"])));

    /// <summary>The filters of this view, which calendars, feeds and tables take as they are.</summary>
    public string Query => FilterQuery().ToQueryString().Value ?? "";

    public async Task<IActionResult> OnGet(
        string? q, string? from, string? to, string? theme, string? language, string? view, string? month,
        [FromQuery(Name = "page")] int? number)
    {
        (Q, From, To, Language, Theme, Past) = (q, from, to, language, theme, view == "past");
        if (view == "month")
        {
            var today = time.Now().InZone(T.Zone).Date;
            return await Show(
                new GetEventMonth { Q = q, Theme = theme, Language = language, Month = month, Today = today },
                found => Calendar = new MonthCalendar(found, today, AddressOf));
        }

        if (Actor.IsMember && !Past && !Filtered && number is null or 1)
            Mine = (await Requests.Send(new ListMyEvents(), HttpContext.RequestAborted)) is { Succeeded: true } mine ? mine.Value.Events : [];
        return await Show(
            new ListEvents { Q = q, From = from, To = to, Theme = theme, Language = language, Past = Past, Page = number ?? 1 },
            page => Events = page);
    }

    private string AddressOf(YearMonth month)
    {
        var query = FilterQuery();
        query.Add("view", "month");
        query.Add("month", month.ToString("uuuu-MM", CultureInfo.InvariantCulture));
        return $"/events{query.ToQueryString()}";
    }

    private QueryBuilder FilterQuery() => new(
        new[] { ("q", Q), ("from", From), ("to", To), ("theme", Theme), ("language", Language) }
            .Where(filter => !string.IsNullOrEmpty(filter.Item2)).Select(filter => KeyValuePair.Create(filter.Item1, filter.Item2!)));
}
