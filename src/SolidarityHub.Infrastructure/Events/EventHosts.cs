using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Events;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Events;

/// <summary>
/// Reads the names of hosts from the directory and the reading groups, each with one question.
/// A hidden group that invites everyone keeps its name from those who may not know of it.
/// </summary>
internal sealed class EventHosts(HubDbContext db, ICurrentActor current) : IEventHosts
{
    public async Task<IReadOnlyDictionary<EventHost, HostName>> Named(IEnumerable<EventHost> hosts, CancellationToken cancellation)
    {
        var names = new Dictionary<EventHost, HostName>();
        foreach (var kind in hosts.Where(host => host.Id is not null).Distinct().GroupBy(host => host.Kind))
        {
            var ids = kind.Select(host => host.Id!.Value).ToArray();
            var found = kind.Key == HostKind.Organization
                ? db.Organizations.VisibleTo(current.Actor, db).Where(o => ids.Contains(o.Id)).Select(o => new NamedHost(o.Id, o.Name, o.Slug))
                : db.ReadingGroups.VisibleTo(current.Actor, db).Where(g => ids.Contains(g.Id)).Select(g => new NamedHost(g.Id, g.Name, g.Slug));
            foreach (var host in await found.ToListAsync(cancellation))
                names[new EventHost(kind.Key, host.Id)] = new HostName(kind.Key, host.Name, host.Slug);
        }

        return names;
    }

    public async Task<EventHost?> Find(HostKind kind, string slug, CancellationToken cancellation)
    {
        var ids = kind == HostKind.Organization
            ? db.Organizations.VisibleTo(current.Actor, db).Where(o => o.Slug == slug).Select(o => o.Id)
            : db.ReadingGroups.VisibleTo(current.Actor, db).Where(g => g.Slug == slug).Select(g => g.Id);
        var found = await ids.ToListAsync(cancellation);
        return found.Count == 0 ? null : new EventHost(kind, found[0]);
    }

    private sealed record NamedHost(Guid Id, string Name, string Slug);
}
