using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Says yes or no to somebody who asked to belong to an organization, and tells them a yes by mail.</summary>
[Access(Who.Member)]
public sealed record AnswerMembershipRequest(string Slug, Guid RequestId, bool Accepted) : ICommand<Done>
{
    internal sealed class Handler(
        IHubDb db, ICurrentActor current, IMemberAddresses addresses, IAnnouncements announcements, IIds ids, TimeProvider time)
        : ICommandHandler<AnswerMembershipRequest, Done>
    {
        public async ValueTask<Result<Done>> Handle(AnswerMembershipRequest request, CancellationToken cancellationToken)
        {
            var held = await db.HoldKept(request.Slug, current.Actor, cancellationToken);
            if (!held.Succeeded) return held.Error;
            var organization = held.Value;
            var asked = await db.MembershipRequests.SingleOrDefaultAsync(
                r => r.Id == request.RequestId && r.OrganizationId == organization.Id, cancellationToken);
            if (asked is null) return OrganizationErrors.RequestNotFound;
            var answered = asked.Answer(request.Accepted, current.Actor.Id, time.Now());
            if (!answered.Succeeded || !request.Accepted) return answered;

            await db.Welcome(organization, asked.MemberId, OrganizationRole.Member, time, announcements, cancellationToken);
            if (await addresses.Of(asked.MemberId, cancellationToken) is { } to)
                db.Add(new Mail("organizationWelcome", to.Email, to.Language, new Dictionary<string, string>
                {
                    ["organization"] = organization.Name, ["peoplePath"] = organization.PeoplePath(),
                }), ids, time);
            return Result.Done;
        }
    }
}
