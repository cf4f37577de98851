using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SolidarityHub.Application.Common;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Pours the gazetteer into an empty table; the file's columns are the table's.</summary>
internal sealed class PlacesSeed(HubDbContext db) : ISeed
{
    public int Order => 0;

    public async Task Seed(SeedSource source, bool demo, CancellationToken cancellation)
    {
        if (await db.Places.AnyAsync(cancellation)) return;

        await using var file = File.OpenRead(source.PathOf("places.tsv.gz"));
        await using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var lines = new StreamReader(unpacked);
        await lines.ReadLineAsync(cancellation);

        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginTextImportAsync(
            "COPY places (id, name, ascii_name, region, country, latitude, longitude, population, time_zone) FROM STDIN", cancellation);
        while (await lines.ReadLineAsync(cancellation) is { } line)
            await copy.WriteAsync($"{line.Replace("\\", "\\\\", StringComparison.Ordinal)}\n".AsMemory(), cancellation);
    }
}
