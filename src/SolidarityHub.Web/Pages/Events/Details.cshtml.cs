using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Events;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Events;

/// <summary>One event: its facts, my answer, and the conversation about it.</summary>
[OutputCache(PolicyName = AnonymousCachePolicy.Pages, Tags = ["events"])]
public sealed class DetailsModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public RsvpForm Form { get; set; } = new();

    public EventPage Event { get; private set; } = null!;

    public string SiteAddress => $"{Request.Scheme}://{Request.Host}";

    public bool TakesAnswers => !Event.IsOver && Event.Status != EventStatus.Cancelled;

    public IEnumerable<Option> Answers => new[] { RsvpAnswer.Going, RsvpAnswer.Maybe, RsvpAnswer.NotGoing }
        .Select(answer => new Option(answer.ToString(), T.Of(answer)));

    public IEnumerable<Option> Parties => Enumerable.Range(1, EventRsvp.PartyMax)
        .Select(party => new Option($"{party}", party == 1 ? T["events.justMe"] : T.Count("events.meAnd", party - 1)));

    public Task<IActionResult> OnGet(string slug) => Show(new GetEvent(slug), page =>
    {
        Event = page;
        Form = new RsvpForm { Answer = (page.MyAnswer ?? RsvpAnswer.Going).ToString(), Party = $"{page.MyParty}" };
    });

    public Task<IActionResult> OnPost(string slug) => Do(
        // What is not one of the answers is refused by the rules, beside its field.
        new AnswerEvent(
            slug,
            Enum.TryParse<RsvpAnswer>(Form.Answer, out var answer) ? answer : (RsvpAnswer)(-1),
            int.TryParse(Form.Party, out var party) ? party : 1),
        _ =>
        {
            Flash("events.answered");
            return Redirect($"/events/{slug}");
        });

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(new GetEvent((string)RouteData.Values["slug"]!), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Event = found.Value;
        return null;
    }

    /// <summary>What is chosen.</summary>
    public sealed class RsvpForm
    {
        public string? Answer { get; set; }

        public string? Party { get; set; }
    }
}
