using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SolidarityHub.Application.Common.Revisions;

/// <summary>Writes what something says into its revisions, and reads it again however much later.</summary>
public static class RevisionContent
{
    // Numbers and places stay readable however often the program changes: names, not positions.
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write<T>(T said) => JsonSerializer.Serialize(said, Format);

    public static T Read<T>(string content) where T : new() => JsonSerializer.Deserialize<T>(content, Format) ?? new T();

    /// <summary>Names of the fields that two contents say differently, as they are written there.</summary>
    public static IReadOnlyList<string> Changed(string before, string after)
    {
        var (old, now) = (JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject());
        return [.. now.Select(field => field.Key).Union(old.Select(field => field.Key))
            .Where(name => !JsonNode.DeepEquals(old[name], now[name]))];
    }
}
