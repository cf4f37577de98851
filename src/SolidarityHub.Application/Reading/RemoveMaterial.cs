using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Reading;

/// <summary>Takes a material out of the group: its own sharer may, and the group's facilitators.</summary>
[Access(Who.Member)]
public sealed record RemoveMaterial(string Slug, Guid Id) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements) : ICommandHandler<RemoveMaterial, Done>
    {
        public async ValueTask<Result<Done>> Handle(RemoveMaterial request, CancellationToken cancellationToken)
        {
            var found = await db.MaterialToChange(current.Actor, request.Slug, request.Id, cancellationToken);
            if (!found.Succeeded) return found.Error;
            db.Materials.Remove(found.Value.Material);
            announcements.Announce(found.Value.Group.Changed());
            return Result.Done;
        }
    }
}
