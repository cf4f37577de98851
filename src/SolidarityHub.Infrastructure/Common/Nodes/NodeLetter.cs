using System.Collections.Frozen;
using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Infrastructure.Common.Nodes;

/// <summary>An announcement on its way from one node to the others.</summary>
/// <param name="From">Who tells it.</param>
/// <param name="Kind">The name of the announcement's type.</param>
/// <param name="Word">The announcement.</param>
internal sealed record NodeLetter(Guid From, string Kind, JsonElement Word)
{
    private static readonly JsonSerializerOptions Json =
        new JsonSerializerOptions(JsonSerializerDefaults.Web).ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    private static readonly FrozenDictionary<string, Type> Kinds = typeof(IAnnouncement).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IAnnouncement)))
        .ToFrozenDictionary(type => type.Name);

    public static byte[] Write(Guid from, IAnnouncement announcement) => JsonSerializer.SerializeToUtf8Bytes(
        new NodeLetter(from, announcement.GetType().Name, JsonSerializer.SerializeToElement(announcement, announcement.GetType(), Json)), Json);

    /// <summary>Null for one's own letters, and for kinds that only another version of the program knows.</summary>
    public static IAnnouncement? Read(byte[] bytes, Guid except) =>
        JsonSerializer.Deserialize<NodeLetter>(bytes, Json) is { } letter && letter.From != except && Kinds.TryGetValue(letter.Kind, out var kind)
            ? (IAnnouncement?)letter.Word.Deserialize(kind, Json)
            : null;
}
