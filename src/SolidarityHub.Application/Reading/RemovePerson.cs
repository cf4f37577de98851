using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Takes someone out of a reading group.</summary>
[Access(Who.Member)]
public sealed record RemovePerson(string Slug, Guid MemberId) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements)
        : ICommandHandler<RemovePerson, Done>
    {
        public async ValueTask<Result<Done>> Handle(RemovePerson request, CancellationToken cancellationToken)
        {
            var found = await db.OpenGroup(current.Actor, request.Slug, GroupRole.Host, cancellationToken);
            if (!found.Succeeded) return found.Error;
            return await db.TakeOut(found.Value, request.MemberId, announcements, cancellationToken);
        }
    }
}
