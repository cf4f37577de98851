using System.Globalization;

namespace SolidarityHub.EmbeddedPostgres;

/// <summary>How the server behaves: sized for a small machine that it shares with the application.</summary>
internal static class ServerSettings
{
    /// <summary>Written before each start; what a person sets with ALTER SYSTEM is read after it and wins.</summary>
    public static string Text(EmbeddedPostgresOptions options)
    {
        var settings = $"""
            # Written anew at each start. Lasting changes belong in ALTER SYSTEM SET, which is read later and wins.
            max_connections = {options.MaxConnections.ToString(CultureInfo.InvariantCulture)}
            shared_buffers = 256MB
            effective_cache_size = 1GB
            maintenance_work_mem = 64MB
            work_mem = 8MB
            random_page_cost = 1.1
            jit = off
            wal_compression = on
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_line_prefix = '%m [%p] '
            # Details and statements repeat what people typed, which does not belong in a log.
            log_error_verbosity = terse
            log_min_error_statement = panic

            """;
        return options.Durable ? settings : settings + """
            fsync = off
            full_page_writes = off
            synchronous_commit = off
            wal_level = minimal
            max_wal_senders = 0

            """;
    }
}
