using System.Text.Json;

namespace SolidarityHub.Application.Common;

/// <summary>Fills one feature with what the hub ships with. Running it again changes nothing that people have edited.</summary>
public interface ISeed
{
    /// <summary>Lower runs first: 0 taxonomy and places, 10 site, 20 members, 30 directory, 40 reading, 50 events, 60 articles, 70 threads.</summary>
    int Order { get; }

    /// <param name="source">The files of <c>db/seed</c>.</param>
    /// <param name="demo">Whether to add the fictional demonstration data too.</param>
    /// <param name="cancellation">Stops the filling.</param>
    Task Seed(SeedSource source, bool demo, CancellationToken cancellation);
}

/// <summary>Reads the files of <c>db/seed</c>.</summary>
public sealed class SeedSource(string folder)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public string PathOf(string file) => Path.Combine(folder, file);

    public async Task<T> Read<T>(string file, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(PathOf(file));
        return await JsonSerializer.DeserializeAsync<T>(stream, Format, cancellation)
            ?? throw new InvalidDataException($"{file} holds nothing.");
    }
}
