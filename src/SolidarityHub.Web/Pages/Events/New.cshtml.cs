using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Events;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;
using SolidarityHub.Web.Pages.Threads;

namespace SolidarityHub.Web.Pages.Events;

/// <summary>The form with which a host announces an event.</summary>
public sealed class NewModel(IRequests requests) : HubPage(requests), IEventForm
{
    [BindProperty]
    public AnnounceEvent Form { get; set; } = new();

    EventFacts IEventForm.Form => Form;

    public EventHostChoices Choices { get; private set; } = null!;

    public IEnumerable<Option> Hosts => Choices.Hosts
        .Select(host => new Option(host.Key, host.Name) { Hint = T.Of(host.Kind) })
        .Concat(Choices.MayInviteForSite ? [new Option(HostKey.Write(EventHost.Site), T.Of(HostKind.Site))] : []);

    /// <param name="host">Whom the form begins with, when a host's own page led here.</param>
    /// <param name="fromPost">The post of a conversation that the event begins with.</param>
    public async Task<IActionResult> OnGet(string? host, Guid? fromPost)
    {
        var talk = await this.Talk(fromPost);
        return await Show(new ListEventHosts(), choices =>
        {
            Choices = choices;
            Form = new AnnounceEvent
            {
                Title = talk?.Title,
                Description = talk?.Quoted,
                Host = host ?? (choices.Hosts.Count > 0 ? choices.Hosts[0].Key : HostKey.Write(EventHost.Site)),
                TimeZone = choices.TimeZone,
                Language = Words.Language,
            };
        });
    }

    public async Task<IActionResult> OnPost(Guid? fromPost)
    {
        var slug = "";
        var answer = await Do(Form, made =>
        {
            slug = made;
            Flash("events.announced");
            return Redirect($"/events/{made}");
        });
        if (slug.Length > 0) await this.CameOf(fromPost, LinkedKind.Event, slug);
        return answer;
    }

    protected override async Task<IActionResult?> Reload()
    {
        var choices = await Requests.Send(new ListEventHosts(), HttpContext.RequestAborted);
        if (!choices.Succeeded) return Refuse(choices.Error);
        Choices = choices.Value;
        return null;
    }
}
