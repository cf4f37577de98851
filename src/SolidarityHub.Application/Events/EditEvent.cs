using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Events;

namespace SolidarityHub.Application.Events;

/// <summary>Changes an event; when its time, place or status is another, those who are coming get a letter.</summary>
[Access(Who.Member)]
public sealed record EditEvent : EventFacts, ICommand<Done>
{
    public string? Slug { get; init; }

    /// <summary>The revision that the editor had before them.</summary>
    public int Revision { get; init; }

    internal sealed class Rules : FactsRules<EditEvent>;

    internal sealed class Handler(
        IHubDb db, ICurrentActor current, IMarkdown markdown, EventLetters letters, TimeProvider time, IAnnouncements announcements)
        : ICommandHandler<EditEvent, Done>
    {
        public async ValueTask<Result<Done>> Handle(EditEvent request, CancellationToken cancellationToken)
        {
            var changed = await db.FindHosted(request.Slug, current.Actor, cancellationToken);
            if (changed is null) return EventErrors.NotFound;

            var host = new EventHost(changed.HostKind, changed.HostId);
            var audience = request.CircleOnly ? host.Circle : Audience.Everyone;
            var moved = changed.Revise(request.Read(markdown), audience, request.Revision, time.Now());
            if (!moved.Succeeded) return moved.Error;

            var thread = await db.Threads.SingleAsync(t => t.Id == changed.ThreadId, cancellationToken);
            thread.Present(changed.Title, $"/events/{changed.Slug}");
            thread.Show(audience, EventThread.Writers(audience));
            if (moved.Value) await letters.TellThoseComing("eventChanged", changed, cancellationToken);

            announcements.Announce(new ContentChanged(["events", $"event:{changed.Slug}", .. ContentChanged.OfThreads(changed.ThreadId)]));
            return Result.Done;
        }
    }
}
