using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Asks to join a reading group; its hosts get a letter.</summary>
[Access(Who.Member)]
public sealed record RequestToJoin(string Slug, string? Answer) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<RequestToJoin>
    {
        public Rules() => RuleFor(request => request.Answer).NotEmpty().MaximumLength(JoinRequest.AnswerMaxLength);
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IMemberAddresses addresses, IIds ids, TimeProvider time)
        : ICommandHandler<RequestToJoin, Done>
    {
        public async ValueTask<Result<Done>> Handle(RequestToJoin request, CancellationToken cancellationToken)
        {
            var found = await db.HoldGroup(current.Actor, request.Slug, cancellationToken);
            if (!found.Succeeded) return found.Error;
            var group = found.Value;
            var me = current.Actor.Id;
            if (await db.IsIn(group, me, cancellationToken)) return ReadingGroupErrors.AlreadyMember;
            var asked = group.MayBeAsked();
            if (!asked.Succeeded) return asked;
            if (await db.JoinRequests.AnyAsync(
                r => r.GroupId == group.Id && r.MemberId == me && r.State == JoinRequestState.Waiting, cancellationToken))
                return ReadingGroupErrors.AlreadyAsked;

            db.JoinRequests.Add(new JoinRequest(ids.New(), group.Id, me, request.Answer!.Trim(), time.Now()));
            var name = await db.Members.Where(m => m.Id == me).Select(m => m.DisplayName).SingleAsync(cancellationToken);
            var hosts = await db.GroupMembers.Where(p => p.GroupId == group.Id && p.Role == GroupRole.Host)
                .Select(p => p.MemberId).ToListAsync(cancellationToken);
            foreach (var to in await addresses.Of(hosts, cancellationToken))
                db.Add(new Mail("joinRequested", to.Email, to.Language, new Dictionary<string, string>
                {
                    ["name"] = name, ["group"] = group.Name, ["peoplePath"] = $"/reading-groups/{group.Slug}/people",
                }), ids, time);
            return Result.Done;
        }
    }
}
