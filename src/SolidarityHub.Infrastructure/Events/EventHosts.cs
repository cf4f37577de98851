using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Events;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Events;

/// <summary>Reads the names of hosts from the directory and the reading groups, each with one question.</summary>
internal sealed class EventHosts(HubDbContext db) : IEventHosts
{
    public async Task<IReadOnlyDictionary<EventHost, HostName>> Named(IEnumerable<EventHost> hosts, CancellationToken cancellation)
    {
        var names = new Dictionary<EventHost, HostName>();
        foreach (var kind in hosts.Where(host => host.Id is not null).Distinct().GroupBy(host => host.Kind))
        {
            var ids = kind.Select(host => host.Id!.Value).ToArray();
            var found = kind.Key == HostKind.Organization
                ? db.Database.SqlQuery<NamedHost>($"SELECT id AS id, name AS name, slug AS slug FROM organizations WHERE id = ANY({ids})")
                : db.Database.SqlQuery<NamedHost>($"SELECT id AS id, name AS name, slug AS slug FROM reading_groups WHERE id = ANY({ids})");
            foreach (var host in await found.ToListAsync(cancellation))
                names[new EventHost(kind.Key, host.Id)] = new HostName(kind.Key, host.Name, host.Slug);
        }

        return names;
    }

    public async Task<EventHost?> Find(HostKind kind, string slug, CancellationToken cancellation)
    {
        var ids = kind == HostKind.Organization
            ? db.Database.SqlQuery<Guid>($"SELECT id AS \"Value\" FROM organizations WHERE slug = {slug}")
            : db.Database.SqlQuery<Guid>($"SELECT id AS \"Value\" FROM reading_groups WHERE slug = {slug}");
        var found = await ids.ToListAsync(cancellation);
        return found.Count == 0 ? null : new EventHost(kind, found[0]);
    }

    private sealed record NamedHost(Guid Id, string Name, string Slug);
}
