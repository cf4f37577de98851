using System.Data;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Common.Backup;

/// <summary>Puts everything the hub holds into one file, and takes it out again.</summary>
/// <remarks>
/// A backup is a ZIP archive: <c>manifest.json</c> (the last migration and the tables with their columns),
/// <c>tables/*.copy</c> (PostgreSQL's binary COPY format, all from one snapshot) and <c>files/**</c> (what members
/// uploaded). It needs no PostgreSQL programs, since the embedded server comes without <c>pg_dump</c>. It can be
/// restored by a version with the same last migration; migrate afterwards to go on from there.
/// </remarks>
public sealed class HubBackup(HubDbContext db, TimeProvider time)
{
    public async Task Save(string file, string filesFolder, CancellationToken cancellation)
    {
        var partial = file + ".partial";
        await using (var archive = new ZipArchive(File.Create(partial), ZipArchiveMode.Create))
        {
            await SaveTables(archive, cancellation);
            foreach (var upload in Uploads(filesFolder))
                archive.CreateEntryFromFile(upload, "files/" + Path.GetRelativePath(filesFolder, upload).Replace('\\', '/'));
        }

        // A name without ".partial" is a promise that the file is whole.
        File.Move(partial, file, overwrite: true);
    }

    /// <summary>Replaces everything by what the file holds; a file that does not fit changes nothing.</summary>
    public async Task Restore(string file, string filesFolder, CancellationToken cancellation)
    {
        await using var archive = new ZipArchive(File.OpenRead(file), ZipArchiveMode.Read);
        var manifest = await ReadManifest(archive, cancellation);
        var migration = (await db.Database.GetAppliedMigrationsAsync(cancellation)).Last();
        if (manifest.Migration != migration)
            throw new InvalidDataException($"The backup was made at migration {manifest.Migration}; this database is at {migration}.");

        await RestoreTables(archive, manifest, cancellation);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("files/", StringComparison.Ordinal)))
        {
            var target = Path.GetFullPath(Path.Combine(filesFolder, entry.FullName["files/".Length..]));
            if (!target.StartsWith(Path.GetFullPath(filesFolder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new InvalidDataException($"{entry.FullName} would leave the folder of files.");
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await entry.ExtractToFileAsync(target, overwrite: true, cancellation);
        }
    }

    private async Task SaveTables(ZipArchive archive, CancellationToken cancellation)
    {
        await using var connection = await Open(cancellation);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var tables = await BackupTable.All(connection, cancellation);
        var manifest = new Manifest(
            (await db.Database.GetAppliedMigrationsAsync(cancellation)).Last(), time.GetUtcNow(), tables);
        await using (var entry = await archive.CreateEntry("manifest.json").OpenAsync(cancellation))
            await JsonSerializer.SerializeAsync(entry, manifest, JsonSerializerOptions.Web, cancellation);

        foreach (var table in tables)
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync(table.CopyOut, cancellation);
            await using var entry = await archive.CreateEntry(table.Entry, CompressionLevel.Fastest).OpenAsync(cancellation);
            await rows.CopyToAsync(entry, cancellation);
        }
    }

    private async Task RestoreTables(ZipArchive archive, Manifest manifest, CancellationToken cancellation)
    {
        await using var connection = await Open(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var present = await BackupTable.All(connection, cancellation);
        // Triggers keep the log as it is and the index of the directory in step: now everything is replaced at once.
        foreach (var table in present) await Execute(connection, $"ALTER TABLE {BackupTable.Quoted(table.Name)} DISABLE TRIGGER USER", cancellation);
        await Execute(connection, $"TRUNCATE {string.Join(", ", present.Select(table => BackupTable.Quoted(table.Name)))}", cancellation);
        foreach (var table in manifest.Tables)
        {
            var entry = archive.GetEntry(table.Entry) ?? throw new InvalidDataException($"{table.Entry} is missing from the backup.");
            await using var rows = await entry.OpenAsync(cancellation);
            await using var into = await connection.BeginRawBinaryCopyAsync(table.CopyIn, cancellation);
            await rows.CopyToAsync(into, cancellation);
        }

        foreach (var table in present) await Execute(connection, $"ALTER TABLE {BackupTable.Quoted(table.Name)} ENABLE TRIGGER USER", cancellation);
        await Execute(connection, "SELECT directory.rebuild()", cancellation);
        // History was rewritten: whoever still reads a thread has to load it anew.
        await Execute(connection, "UPDATE threads SET epoch = gen_random_uuid()", cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<NpgsqlConnection> Open(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(db.Database.GetConnectionString());
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<Manifest> ReadManifest(ZipArchive archive, CancellationToken cancellation)
    {
        var entry = archive.GetEntry("manifest.json") ?? throw new InvalidDataException("This is not a backup of a hub.");
        await using var stream = await entry.OpenAsync(cancellation);
        return (await JsonSerializer.DeserializeAsync<Manifest>(stream, JsonSerializerOptions.Web, cancellation))!;
    }

    private static IEnumerable<string> Uploads(string folder) =>
        System.IO.Directory.Exists(folder) ? System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];

    private sealed record Manifest(string Migration, DateTimeOffset MadeAt, IReadOnlyList<BackupTable> Tables);
}
