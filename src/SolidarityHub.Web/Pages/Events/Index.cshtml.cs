using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Events;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Events;

/// <summary>What is on: the agenda ahead, and the archive.</summary>
[OutputCache(PolicyName = "Anonymous", Tags = ["events"])]
public sealed class IndexModel(IRequests requests) : HubPage(requests)
{
    public Page<EventRow> Events { get; private set; } = null!;

    public IReadOnlyList<EventRow> Mine { get; private set; } = [];

    public bool Past { get; private set; }

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

    /// <summary>The same view for calendars.</summary>
    public string CalendarPath => "/events.ics" + Request.QueryString;

    public async Task<IActionResult> OnGet(
        string? q, string? from, string? to, string? theme, string? language, string? view,
        [FromQuery(Name = "page")] int? number)
    {
        (Q, From, To, Language, Theme, Past) = (q, from, to, language, theme, view == "past");
        if (Actor.IsMember && !Past && !Filtered && number is null or 1)
            Mine = (await Requests.Send(new ListMyEvents(), HttpContext.RequestAborted)) is { Succeeded: true } mine ? mine.Value.Events : [];
        return await Show(
            new ListEvents { Q = q, From = from, To = to, Theme = theme, Language = language, Past = Past, Page = number ?? 1 },
            page => Events = page);
    }
}
