using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Events;

namespace SolidarityHub.Application.Events;

/// <summary>Says whether I come, and with how many; never over capacity, however many people press the button at once.</summary>
[Access(Who.Member)]
public sealed record AnswerEvent(string Slug, RsvpAnswer Answer, int Party = 1) : ICommand<RsvpGiven>
{
    internal sealed class Rules : AbstractValidator<AnswerEvent>
    {
        public Rules()
        {
            RuleFor(r => r.Answer).IsInEnum();
            RuleFor(r => r.Party).InclusiveBetween(1, EventRsvp.PartyMax);
        }
    }

    internal sealed class Handler(
        IHubDb db, ICurrentActor current, EventLetters letters, TimeProvider time, IAnnouncements announcements)
        : ICommandHandler<AnswerEvent, RsvpGiven>
    {
        public async ValueTask<Result<RsvpGiven>> Handle(AnswerEvent request, CancellationToken cancellationToken)
        {
            var id = await db.Events.VisibleTo(current.Actor, db).Where(e => e.Slug == request.Slug)
                .Select(e => (Guid?)e.Id).SingleOrDefaultAsync(cancellationToken);
            if (id is null || await db.FindLocked<Event>(id.Value, cancellationToken) is not { } asked) return EventErrors.NotFound;

            var me = current.Actor.Id;
            var before = await db.EventRsvps.SingleOrDefaultAsync(r => r.EventId == asked.Id && r.MemberId == me, cancellationToken);
            var heldBefore = before?.Places ?? 0;
            var given = asked.Answer(before, me, request.Answer, request.Party, time.Now());
            if (!given.Succeeded) return given.Error;

            if (before is null) db.EventRsvps.Add(given.Value);
            if (given.Value.Places > 0 && given.Value.Places != heldBefore)
                await letters.ConfirmPlaces(asked, given.Value, cancellationToken);
            announcements.Announce(new ContentChanged("events", $"event:{asked.Slug}"));
            return new RsvpGiven(given.Value.Answer, given.Value.Party, asked.GoingCount, asked.Capacity);
        }
    }
}

/// <summary>An answer as noted, and how full the event is now.</summary>
public sealed record RsvpGiven(RsvpAnswer Answer, int Party, int GoingCount, int? Capacity);
