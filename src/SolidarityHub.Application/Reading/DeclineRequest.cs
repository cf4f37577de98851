using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Declines a wish to join, and says so kindly by mail.</summary>
[Access(Who.Member)]
public sealed record DeclineRequest(string Slug, Guid RequestId) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IMemberAddresses addresses, IIds ids, TimeProvider time)
        : ICommandHandler<DeclineRequest, Done>
    {
        public async ValueTask<Result<Done>> Handle(DeclineRequest request, CancellationToken cancellationToken)
        {
            var found = await db.OpenGroup(current.Actor, request.Slug, GroupRole.Host, cancellationToken);
            if (!found.Succeeded) return found.Error;
            if (await db.WaitingRequest(found.Value, request.RequestId, cancellationToken) is not { } asked)
                return ReadingGroupErrors.RequestNotFound;
            asked.Decline(current.Actor.Id, time.Now());
            foreach (var to in await addresses.Of([asked.MemberId], cancellationToken))
                db.Add(new Mail("joinDeclined", to.Email, to.Language, new Dictionary<string, string>
                {
                    ["group"] = found.Value.Name, ["groupsPath"] = "/reading-groups",
                }), ids, time);
            return Result.Done;
        }
    }
}
