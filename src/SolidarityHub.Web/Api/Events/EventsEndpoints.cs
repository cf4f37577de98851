using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Events;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Events;

/// <summary>Events for programs.</summary>
internal sealed class EventsEndpoints : IEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var events = api.MapGroup("/events").WithTags("Events");
        events.MapGet("/", async (
                IRequests requests, CancellationToken cancellation, string? q, string? from, string? to, string? theme,
                string? language, string? view, string? cursor, int? limit) =>
                (await requests.Send(
                    new ReadEvents
                    {
                        Q = q, From = from, To = to, Theme = theme, Language = language, Past = view == "past",
                        Cursor = cursor, Limit = limit,
                    },
                    cancellation)).ToHttp())
            .WithName("ListEvents").WithSummary("Events ahead, nearest first; with view=past those that were, latest first.")
            .Produces<Stretch<EventRow>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        events.MapGet("/{slug}", async (IRequests requests, string slug, CancellationToken cancellation) =>
                (await requests.Send(new GetEvent(slug), cancellation)).ToHttp())
            .WithName("GetEvent").WithSummary("One event with all its facts.")
            .Produces<EventPage>().ProducesProblem(StatusCodes.Status404NotFound);

        events.MapPost("/", async (IRequests requests, AnnounceEvent announcement, CancellationToken cancellation) =>
                (await requests.Send(announcement, cancellation))
                    .ToHttp(slug => TypedResults.Created($"/api/v1/events/{slug}", new EventAnnounced(slug))))
            .WithName("AnnounceEvent").WithSummary("Announces an event for an organization or reading group of yours.")
            .Produces<EventAnnounced>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        events.MapPut("/{slug}/rsvp", async (
                IRequests requests, string slug, [FromBody] RsvpGiving giving, CancellationToken cancellation) =>
                (await requests.Send(new AnswerEvent(slug, giving.Answer, giving.Party ?? 1), cancellation)).ToHttp())
            .WithName("AnswerEvent").WithSummary("Says whether you come, and with how many (you included).")
            .Produces<RsvpGiven>().ProducesProblem(StatusCodes.Status409Conflict);
    }
}

/// <summary>An answer as a program sends it.</summary>
public sealed record RsvpGiving(RsvpAnswer Answer, int? Party);

/// <summary>Where the new event is.</summary>
public sealed record EventAnnounced(string Slug);
