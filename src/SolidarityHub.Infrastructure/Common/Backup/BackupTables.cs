using Npgsql;

namespace SolidarityHub.Infrastructure.Common.Backup;

/// <summary>One table of the hub as a backup holds it: its name and the columns that are not computed from others.</summary>
internal sealed record BackupTable(string Name, IReadOnlyList<string> Columns)
{
    public string Entry => $"tables/{Name}.copy";

    public string CopyOut => $"COPY {Quoted(Name)} ({ColumnList}) TO STDOUT (FORMAT BINARY)";

    public string CopyIn => $"COPY {Quoted(Name)} ({ColumnList}) FROM STDIN (FORMAT BINARY)";

    private string ColumnList => string.Join(", ", Columns.Select(Quoted));

    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Every table but the list of migrations, those that others refer to first.</summary>
    public static async Task<List<BackupTable>> All(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var columns = await Pairs(connection, """
            SELECT table_name, column_name FROM information_schema.columns
            JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER' AND table_name <> 'migrations'
            ORDER BY table_name, ordinal_position
            """, cancellation);
        var references = await Pairs(connection, """
            SELECT DISTINCT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint
            WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid
            """, cancellation);

        var waiting = columns.GroupBy(pair => pair.First, pair => pair.Second)
            .Select(table => new BackupTable(table.Key, [.. table])).ToList();
        var ordered = new List<BackupTable>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(table => !references.Any(reference =>
                reference.First == table.Name && waiting.Any(other => other.Name == reference.Second))).ToList();
            if (ready.Count == 0) throw new InvalidOperationException("Tables refer to each other in a circle.");
            ordered.AddRange(ready);
            waiting.RemoveAll(ready.Contains);
        }

        return ordered;
    }

    private static async Task<List<(string First, string Second)>> Pairs(
        NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var pairs = new List<(string, string)>();
        while (await reader.ReadAsync(cancellation)) pairs.Add((reader.GetString(0), reader.GetString(1)));
        return pairs;
    }
}
