using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Common.Load;

/// <summary>Fills the hub with generated data, so that its capacity can be measured. Never for a site that people use.</summary>
public sealed class LoadData(HubDbContext db, IIds ids)
{
    /// <summary>What can be generated, in the order in which the kinds need each other.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["members", "organizations", "events", "threads", "posts"];

    public async Task Fill(IReadOnlyDictionary<string, int> counts, Action<string> progress, CancellationToken cancellation)
    {
        var statements = ReadStatements();
        await using var connection = await Open(cancellation);
        foreach (var kind in Kinds.Where(counts.ContainsKey))
        {
            progress($"Making {counts[kind]:N0} {kind}");
            await using var command = new NpgsqlCommand(statements[kind], connection) { CommandTimeout = 0 };
            command.Parameters.AddWithValue("count", counts[kind]);
            await command.ExecuteNonQueryAsync(cancellation);
        }

        // As a table is that has been lived in: counted, its pages known as visible to all, and its word indexes in order.
        await using var analyze = new NpgsqlCommand("VACUUM (ANALYZE)", connection) { CommandTimeout = 0 };
        await analyze.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Makes one writing token for each member and returns the secrets.</summary>
    public async Task<IReadOnlyList<string>> MakeTokens(CancellationToken cancellation)
    {
        await using var connection = await Open(cancellation);
        var members = await db.Members.Select(member => member.Id).ToListAsync(cancellation);
        var secrets = members.ConvertAll(_ => TokenSecret.Prefix + ids.NewSecret());
        await using var command = new NpgsqlCommand("""
            INSERT INTO access_tokens (id, member_id, name, scope, hash, created_at)
            SELECT gen_random_uuid(), member_id, 'Capacity test', 'Write', hash, now() FROM unnest(@members, @hashes) AS made(member_id, hash)
            """, connection);
        command.Parameters.AddWithValue("members", members.ToArray());
        command.Parameters.AddWithValue("hashes", NpgsqlDbType.Array | NpgsqlDbType.Bytea, secrets.Select(SecretHash.Of).ToArray());
        await command.ExecuteNonQueryAsync(cancellation);
        return secrets;
    }

    private async Task<NpgsqlConnection> Open(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(db.Database.GetConnectionString());
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private static Dictionary<string, string> ReadStatements()
    {
        using var reader = new StreamReader(typeof(LoadData).Assembly.GetManifestResourceStream("load.sql")!);
        return reader.ReadToEnd().Split("-- name: ").Skip(1)
            .ToDictionary(part => part[..part.IndexOf('\n', StringComparison.Ordinal)].Trim(), part => part[part.IndexOf('\n', StringComparison.Ordinal)..]);
    }
}
