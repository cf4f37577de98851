using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Domain.Events;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Events;

/// <summary>For whom the asking member may announce an event.</summary>
[Access(Who.Member)]
public sealed record ListEventHosts : IQuery<EventHostChoices>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IEventHosts hosts)
        : IQueryHandler<ListEventHosts, EventHostChoices>
    {
        public async ValueTask<Result<EventHostChoices>> Handle(ListEventHosts request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            var organizations = await db.OrganizationMembers
                .Where(place => place.MemberId == me && place.Role != OrganizationRole.Member)
                .Select(place => place.OrganizationId).ToListAsync(cancellationToken);
            var groups = await db.GroupMembers
                .Where(place => place.MemberId == me && place.Role != GroupRole.Member)
                .Select(place => place.GroupId).ToListAsync(cancellationToken);

            var names = await hosts.Named(
                organizations.Select(id => new EventHost(HostKind.Organization, id))
                    .Concat(groups.Select(id => new EventHost(HostKind.ReadingGroup, id))),
                cancellationToken);
            var named = names.Select(host => new EventHostChoice(HostKey.Write(host.Key), host.Value.Kind, host.Value.Name))
                .OrderBy(choice => choice.Name, StringComparer.CurrentCultureIgnoreCase).ToList();

            var zone = await db.Members.Where(m => m.Id == me).Select(m => m.TimeZone).SingleAsync(cancellationToken);
            return new EventHostChoices(named, MayInviteForSite: current.Actor.IsEditor, zone);
        }
    }
}

/// <summary>The hosts to choose from, and the time zone to begin with.</summary>
public sealed record EventHostChoices(IReadOnlyList<EventHostChoice> Hosts, bool MayInviteForSite, string TimeZone)
{
    public bool Any => MayInviteForSite || Hosts.Count > 0;
}

/// <summary>One host that a member may announce for.</summary>
public sealed record EventHostChoice(string Key, HostKind Kind, string Name);
