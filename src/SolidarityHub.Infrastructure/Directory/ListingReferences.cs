using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Rewrites what names an organization, table by table, inside the command's transaction.</summary>
internal sealed class ListingReferences(HubDbContext db) : IListingReferences
{
    /// <summary>Columns that name an organization alone, or only where the column beside it says so.</summary>
    internal static readonly (string Table, string Column, string? Kind)[] Columns =
    [
        ("events", "host_id", "host_kind"), ("events", "audience_id", "audience_kind"), ("articles", "audience_id", "audience_kind"),
        ("threads", "audience_id", "audience_kind"), ("threads", "writers_id", "writers_kind"), ("materials", "audience_id", "audience_kind"),
        ("reading_groups", "host_organization_id", null), ("organization_invitations", "organization_id", null), ("articles", "organization_id", null),
    ];

    public async Task<IReadOnlyDictionary<string, Guid[]>> Move(OrganizationThread from, OrganizationThread to, CancellationToken cancellation)
    {
        var moved = new Dictionary<string, Guid[]>();
        foreach (var (table, column, kind) in Columns)
        {
            // Names of tables and columns are our own; ids are parameters.
            var only = kind is null ? "" : $" AND {kind} = 'Organization'";
            Keep($"{table}.{column}", await Ids($"UPDATE {table} SET {column} = {{0}} WHERE {column} = {{1}}{only} RETURNING id AS \"Value\"", to.OrganizationId, from.OrganizationId));
        }

        // Whoever waits at both doors waits at one.
        Keep("membership_requests.organization_id", await Ids(
            """
            UPDATE membership_requests asked SET organization_id = {0} WHERE organization_id = {1} AND accepted IS NULL
              AND NOT EXISTS (SELECT FROM membership_requests other WHERE other.organization_id = {0} AND other.member_id = asked.member_id AND other.accepted IS NULL)
              AND NOT EXISTS (SELECT FROM organization_members place WHERE place.organization_id = {0} AND place.member_id = asked.member_id)
            RETURNING id AS "Value"
            """, to.OrganizationId, from.OrganizationId));
        // Whoever followed the one conversation follows the other, unless they have said what they want to hear of it.
        Keep("thread_readers.thread_id", await Ids(
            """
            INSERT INTO thread_readers (member_id, thread_id, read, level)
            SELECT member_id, {0}, '{{}}', level FROM thread_readers WHERE thread_id = {1} AND level = 'Everything'
            ON CONFLICT DO NOTHING RETURNING member_id AS "Value"
            """, to.ThreadId, from.ThreadId));
        var (old, now) = (new LinkedThing(LinkedKind.Organization, from.OrganizationId).ToString(), new LinkedThing(LinkedKind.Organization, to.OrganizationId).ToString());
        foreach (var column in new[] { "links", "outcomes" })
            Keep($"posts.{column}", await Ids(
                $"UPDATE posts SET {column} = array_replace({column}, {{1}}, {{0}}) WHERE {column} @> ARRAY[{{1}}] RETURNING id AS \"Value\"", now, old));
        return moved;

        void Keep(string where, Guid[] ids)
        {
            if (ids.Length > 0) moved[where] = ids;
        }

        Task<Guid[]> Ids(string sql, params object[] values) => db.Database.SqlQueryRaw<Guid>(sql, values).ToArrayAsync(cancellation);
    }
}
