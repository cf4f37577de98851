using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Directory;

/// <summary>Takes somebody out of an organization.</summary>
[Access(Who.Member)]
public sealed record RemoveFromOrganization(string Slug, Guid MemberId) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IAnnouncements announcements)
        : ICommandHandler<RemoveFromOrganization, Done>
    {
        public async ValueTask<Result<Done>> Handle(RemoveFromOrganization request, CancellationToken cancellationToken)
        {
            var held = await db.HoldKept(request.Slug, current.Actor, cancellationToken);
            return held.Succeeded
                ? await db.TakeOut(held.Value, request.MemberId, announcements, cancellationToken)
                : held.Error;
        }
    }
}
