using Npgsql;

namespace SolidarityHub.EmbeddedPostgres.Tests;

/// <summary>One question to the database, one answer.</summary>
internal static class Sql
{
    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public static Task<object?> AskAsync(EmbeddedPostgresServer server, string sql) =>
        AskAsync(server.ConnectionString("postgres"), sql);
}
